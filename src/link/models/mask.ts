import { type Token, tokensOf } from './tokens.ts'

/** Addresses, wiki links and LaTeX commands: a name inside them is not part of the prose. */
const NOT_TEXT =
  /https?:\/\/[^\s<>"'`|)\]}]+|\bwww\.[^\s<>"'`|)\]}]+|\[\[[^[\]]*\]\]|(?<![\w.-])[\w.-]+\.(?:com|org|io|ai|net|co)\/[^\s<>"'`|)\]}]*|\\(?:text|math)(?:bf|it|tt|rm|sc)?(?=\{)|\\cite\w*\{[^{}]*\}/g

/** One of these is in all of those. To look for an address at every word takes many times as long. */
const SIGNS = ['://', 'www.', '[[', '\\', '.com/', '.org/', '.io/', '.ai/', '.net/', '.co/']

/** One of these is in all of the signs. Most texts have none, which one look tells. */
const MAY_HAVE_SIGN = /[/[\\]|www\./

/** The formula that a title begins with is a name: `$\pi_0$: A Vision-Language-Action Flow Model`. */
const NAME_AS_FORMULA = /^([\s$\\]{0,4}[A-Za-z]{1,2})_(?=[\d.]{1,9}\}?\$?:)/

/** The text with everything but prose blanked out, so that offsets stay. */
export const maskNotText = (text: string): string =>
  MAY_HAVE_SIGN.test(text) && SIGNS.some(sign => text.includes(sign))
    ? text.replace(NOT_TEXT, found => '\u0000'.repeat(found.length))
    : text

/** What is prose in a text, each part at its place. */
export const proseOf = (text: string): string => maskNotText(text.replace(NAME_AS_FORMULA, '$1-'))

/** The tokens of what is prose in a text. */
export const proseTokens = (text: string): Token[] => tokensOf(proseOf(text))
