/** Addresses, wiki links and LaTeX commands: a name inside them is not part of the prose. */
const NOT_TEXT =
  /https?:\/\/[^\s<>"'`|)\]}]+|\bwww\.[^\s<>"'`|)\]}]+|\[\[[^[\]]*\]\]|(?<![\w.-])[\w.-]+\.(?:com|org|io|ai|net|co)\/[^\s<>"'`|)\]}]*|\\(?:text|math)(?:bf|it|tt|rm|sc)?(?=\{)|\\cite\w*\{[^{}]*\}/g

/** The text with everything but prose blanked out, so that offsets stay. */
export const maskNotText = (text: string): string =>
  text.replace(NOT_TEXT, found => '\u0000'.repeat(found.length))
