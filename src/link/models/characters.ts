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

const isBetween = (unit: number | undefined, least: number, most: number): boolean =>
  unit !== undefined && unit >= least && unit <= most
const isHigh = (unit: number | undefined): boolean => isBetween(unit, 0xd800, 0xdbff)
const isLow = (unit: number | undefined): boolean => isBetween(unit, 0xdc00, 0xdfff)

/** The character that a unit is or belongs to: most are one unit, and some a pair of surrogates. */
function characterAt(units: Uint16Array, at: number): string {
  const [before, unit, behind] = [units[at - 1], units[at] as number, units[at + 1]]
  if (isHigh(unit) && isLow(behind)) return String.fromCharCode(unit, behind as number)
  if (isLow(unit) && isHigh(before)) return String.fromCharCode(before as number, unit)
  return String.fromCharCode(unit)
}

function ask(units: Uint16Array, at: number): number {
  const character = characterAt(units, at)
  const answer = Math.max(
    ANSWERS.findIndex(kind => kind && CHARACTERS[kind].test(character)),
    NO_TOKEN,
  )
  const unit = units[at] as number
  if (!isHigh(unit) && !isLow(unit)) answers[unit] = answer
  return answer
}

const answerAt = (units: Uint16Array, at: number): number => answers[units[at] as number] || ask(units, at)

/** The kind of token that the character at an offset belongs to, if any. */
export const kindAt = (units: Uint16Array, at: number): TokenKind | undefined =>
  at < units.length ? ANSWERS[answerAt(units, at)] : undefined

/** The end of the run of characters that are of the same kind as the one at an offset. */
export function runEnd(units: Uint16Array, start: number): number {
  const kind = answerAt(units, start)
  let end = start + 1
  while (end < units.length && answerAt(units, end) === kind) end += 1
  return end
}
