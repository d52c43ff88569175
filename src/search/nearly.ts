import { distance } from 'fastest-levenshtein'
import { hasHangul, lettersOf } from './hangul.ts'
import { countBits, letterBits } from './letter-bits.ts'
import type { WordList } from './shards.ts'
import { stemOf } from './stem.ts'

/** A word that may have been meant. */
export interface Nearly {
  word: string
  /** How many errors lie between; 1 or 2. */
  errors: number
}

/** So many are tried for each word of a query. */
const MOST = 8

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Whether two keys are neighbours on the keyboard. */
function areNeighbours(one: string, other: string): boolean {
  const placeOf = (key: string) => {
    const row = ROWS.findIndex(keys => keys.includes(key))
    return row < 0 ? null : { row, at: (ROWS[row] as string).indexOf(key) + row / 2 }
  }
  const [a, b] = [placeOf(one), placeOf(other)]
  return a !== null && b !== null && Math.abs(a.row - b.row) <= 1 && Math.abs(a.at - b.at) <= 1
}

/** Typing errors between two words: letters that are missing, added or wrong, or two that changed places. */
function errorsBetween(one: string, other: string): number {
  const errors = distance(one, other)
  if (errors !== 2 || one.length !== other.length) return errors
  for (let at = 0; at + 1 < one.length; at += 1) {
    if (one[at] === other[at]) continue
    const isSwapped = one[at] === other[at + 1] && one[at + 1] === other[at]
    return isSwapped && one.slice(at + 2) === other.slice(at + 2) ? 1 : errors
  }
  return errors
}

/** Smaller is likelier: fewer errors, a slip to a neighbouring key, the same first letter. */
function unlikeliness(typed: string, word: string, errors: number): number {
  let at = 0
  while (typed[at] === word[at] && at < typed.length) at += 1
  const slip = typed.length === word.length && areNeighbours(typed[at] ?? '', word[at] ?? '')
  return errors - (slip ? 0.4 : 0) + (at === 0 ? 0.3 : 0)
}

/** So many errors a word of this length may have. */
const allowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2)

/** Words of an index that a word may have been meant for, the likeliest first. */
export function nearlyWords(typed: string, { words, counts, letters }: WordList): Nearly[] {
  const forms = [...new Set([typed, stemOf(typed)])]
  const found: (Nearly & { unlikely: number; count: number })[] = []
  for (const form of forms) {
    const most = allowed(form.length)
    if (most === 0) continue
    const bits = letterBits(form)
    for (let at = 0; at < words.length; at += 1) {
      if (countBits((letters[at] as number) ^ bits) > 2 * most) continue
      const word = words[at] as string
      if (Math.abs(word.length - form.length) > most) continue
      const errors = errorsBetween(form, word)
      if (errors === 0 || errors > most) continue
      found.push({ word, errors, unlikely: unlikeliness(form, word, errors), count: counts[at] as number })
    }
  }
  found.sort((a, b) => a.unlikely - b.unlikely || b.count - a.count || (a.word < b.word ? -1 : 1))
  const seen = new Set<string>()
  return found.filter(({ word }) => !seen.has(word) && seen.add(word)).slice(0, MOST)
}

/** The same for Hangul, which is compared letter by letter: 강화학슴 is one letter from 강화학습. */
export function nearlyHangul(typed: string, names: readonly string[]): Nearly[] {
  if (!hasHangul(typed)) return []
  const letters = lettersOf(typed)
  const most = letters.length < 5 ? 1 : 2
  const found: Nearly[] = []
  for (const word of names) {
    const other = lettersOf(word)
    if (Math.abs(other.length - letters.length) > most) continue
    const errors = errorsBetween(letters, other)
    if (errors > 0 && errors <= most) found.push({ word, errors })
  }
  return found.sort((a, b) => a.errors - b.errors || (a.word < b.word ? -1 : 1)).slice(0, MOST)
}
