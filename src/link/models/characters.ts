/** What a token consists of. */
export type TokenKind = 'letters' | 'number' | 'hangul'

const CHARACTERS: Readonly<Record<TokenKind, RegExp>> = {
  // An index below the line belongs to its letter: `π₀`, `s₁`.
  letters: /^[\p{Script=Latin}\p{Script=Greek}₀-₉]$/u,
  number: /^\d$/,
  hangul: /^[가-힣]$/,
}

/** What a character can be: not asked about yet, part of no token, or of a kind of token. */
const ANSWERS: readonly (TokenKind | undefined)[] = [undefined, undefined, 'letters', 'number', 'hangul']
const NO_TOKEN = 1
/** For each UTF-16 unit that is a character, an index in `ANSWERS`. */
const answers = new Uint8Array(0x10000)

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff
const endsPair = (text: string, at: number): boolean => at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff

function ask(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(endsPair(text, at) ? at - 1 : at) ?? 0)
  const answer = Math.max(
    ANSWERS.findIndex(kind => kind && CHARACTERS[kind].test(character)),
    NO_TOKEN,
  )
  const unit = text.charCodeAt(at)
  if (!isSurrogate(unit)) answers[unit] = answer
  return answer
}

const answerAt = (text: string, at: number): number => answers[text.charCodeAt(at)] || ask(text, at)

/** The kind of token that the character at an offset belongs to, if any. */
export const kindAt = (text: string, at: number): TokenKind | undefined =>
  at < text.length ? ANSWERS[answerAt(text, at)] : undefined

/** The end of the run of characters that are of the same kind as the one at an offset. */
export function runEnd(text: string, start: number): number {
  const kind = answerAt(text, start)
  let end = start + 1
  while (end < text.length && answerAt(text, end) === kind) end += 1
  return end
}
