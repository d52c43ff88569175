/** What Java calls white space: not the spaces that keep words on one line (U+00A0, U+2007, U+202F). */
const SPACE = '[\\t-\\r\\x1c- \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]+'
const AT_START = new RegExp(`^${SPACE}`)
const AT_END = new RegExp(`${SPACE}$`)

/** Cuts white space, or the given characters, from the start of a text. */
export function stripStart(text: string, characters?: string): string {
  if (characters === undefined) return text.replace(AT_START, '')
  const points = [...text]
  const first = points.findIndex(point => !characters.includes(point))
  return first < 0 ? '' : points.slice(first).join('')
}

/** Cuts white space, or the given characters, from the end of a text. */
export function stripEnd(text: string, characters?: string): string {
  if (characters === undefined) return text.replace(AT_END, '')
  const points = [...text]
  return points.slice(0, points.findLastIndex(point => !characters.includes(point)) + 1).join('')
}

export const strip = (text: string, characters?: string): string =>
  stripEnd(stripStart(text, characters), characters)
