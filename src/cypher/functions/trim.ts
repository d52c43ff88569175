/** What Java calls white space: not the spaces that keep words on one line (U+00A0, U+2007, U+202F). */
const SPACES = '\\t-\\r\\x1c- \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000'
const SPACE = new RegExp(`^[${SPACES}]$`)

/** Whether a character is one of those that are cut off. */
function cutting(characters: string | undefined): (point: string) => boolean {
  if (characters === undefined) return point => SPACE.test(point)
  const cut = new Set(characters)
  return point => cut.has(point)
}

const pointAt = (text: string, index: number): string => String.fromCodePoint(text.codePointAt(index) ?? 0)

/** Cuts white space, or the given characters, from the start of a text. */
export function stripStart(text: string, characters?: string): string {
  const isCut = cutting(characters)
  let start = 0
  while (start < text.length && isCut(pointAt(text, start))) start += pointAt(text, start).length
  return text.slice(start)
}

/** Cuts white space, or the given characters, from the end of a text. */
export function stripEnd(text: string, characters?: string): string {
  const isCut = cutting(characters)
  let end = text.length
  while (end > 0) {
    const isPair = end > 1 && (text.codePointAt(end - 2) ?? 0) > 0xffff
    const start = end - (isPair ? 2 : 1)
    if (!isCut(text.slice(start, end))) break
    end = start
  }
  return text.slice(0, end)
}

export const strip = (text: string, characters?: string): string =>
  stripEnd(stripStart(text, characters), characters)
