/** Addresses, wiki links and commands of LaTeX: names in them are not said by the text. */
const NOT_TEXT =
  /https?:\/\/[^\s<>"'`|)\]}]+|\bwww\.[^\s<>"'`|)\]}]+|\[\[[^\]]*\]\]|\b[\w.-]+\.(?:com|org|io|ai|net|co)\/[^\s<>"'`|)\]}]*|\\(?:text|math)(?:bf|it|tt|rm|sc)?(?=\{)|\\cite\w*\{[^}]*\}/g

/** The text with everything that is not prose blotted out; offsets stay. */
export const maskNotText = (text: string): string =>
  text.replace(NOT_TEXT, found => '\u0000'.repeat(found.length))
