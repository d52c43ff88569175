import { foldText } from './fold.ts'

/** A name without case, diacritics, spaces, hyphens and points: what two spellings must share at least. */
export const squeezeName = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .trim()

/** A name in parts: first and last word and what stands between, folded. */
export interface NameParts {
  first: string
  middle: string[]
  last: string
}

/** Null for names of one word, for bare initials (`J. Smith` may be anyone), for groups and for Hangul. */
export function partsOf(name: string): NameParts | null {
  if (/[가-힣\d(&]|\b(?:Team|Group|AI|Lab|Labs|Research)\b/.test(name)) return null
  const words = foldText(name)
    .replace(/['’]/g, '')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
  const [first = '', ...rest] = words
  const last = rest.pop() ?? ''
  if (first.length < 2 || last.length < 2) return null
  return { first, middle: rest, last }
}

const sameWord = (a: string, b: string): boolean => a === b || (a.length === 1 ? b.startsWith(a) : false)

/**
 * Whether one of two middle parts is the other one shortened: left out, or to initials. `[]` and `[f]`, `[f]` and
 * `[filipe]` are; `[f]` and `[g]` are not.
 */
export function shortens(shorter: readonly string[], longer: readonly string[]): boolean {
  if (shorter.length > longer.length) return false
  if (shorter.length === longer.length)
    return shorter.every((word, index) => sameWord(word, longer[index] ?? ''))
  return shorter.length === 0
}
