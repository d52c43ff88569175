import { isAscii } from '../../graph/ascii.ts'
import { foldLetters, foldText } from '../../graph/fold.ts'
import type { AliasRule } from '../rules.ts'

/** A hyphen joins words into one: Bo-Wen Zhang has no middle name. */
const wordsOf = (name: string): string[] => {
  const joined = foldText(name).replace(/['’‐‑–-]/g, '')
  return joined.split(isAscii(joined) ? NO_LETTERS_IN_ASCII : NO_LETTERS).filter(Boolean)
}

const NO_LETTERS = /[^\p{L}]+/u
/** The same of a folded name in ASCII. */
const NO_LETTERS_IN_ASCII = /[^a-z]+/

/** Groups are not people, and names in Hangul are one word. */
const NO_PARTS =
  /[가-힣\d(&]|\b(?:Team|Group|AI|Lab|Labs|Research|University|Institute|Inc|Consortium|Collaboration)\b/

/** The last word and all before it; null when a name has no such parts. */
export function givenAndFamily(name: string): { given: string; family: string } | null {
  if (NO_PARTS.test(name)) return null
  const words = wordsOf(name)
  const family = words.pop()
  return family === undefined || words.length === 0 ? null : { given: words.join(''), family }
}

/** The folded parts of a name: first word, last word, and what is between. */
export interface NameParts {
  first: string
  middle: string[]
  last: string
}

/** Null for names of one word, bare initials (`J. Smith` may be anyone), groups and Hangul. */
export function partsOf(name: string): NameParts | null {
  if (NO_PARTS.test(name)) return null
  const [first = '', ...rest] = wordsOf(name)
  const last = rest.pop() ?? ''
  if (first.length < 2 || last.length < 2) return null
  return { first, middle: rest, last }
}

const sameWord = (a: string, b: string): boolean => a === b || (a.length === 1 ? b.startsWith(a) : false)

/**
 * Whether one middle part shortens another, by leaving out words or reducing them to initials. `[]` shortens `[f]` and
 * `[f]` shortens `[filipe]`; `[f]` does not shorten `[g]`.
 */
export function shortens(shorter: readonly string[], longer: readonly string[]): boolean {
  let at = 0
  for (const word of longer) if (at < shorter.length && sameWord(shorter[at] ?? '', word)) at += 1
  return at === shorter.length && shorter.length <= longer.length
}

/** The rule by which a spelling is the same author as the name shown. */
export function spellingRule(alias: string, name: string): AliasRule {
  if (foldLetters(alias) === foldLetters(name)) return 'same-letters'
  const [a, b] = [partsOf(alias)?.middle ?? [], partsOf(name)?.middle ?? []]
  return a.length === b.length ? 'middle-name-as-initial' : 'middle-name-left-out'
}
