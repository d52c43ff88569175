import { stemmer } from 'stemmer'

/** Words and their stems. A library has some 100,000; when there are more, the table begins anew. */
const known = new Map<string, string>()
const MOST = 200_000

/**
 * The stem of a folded word: *transformers*, *transformed* and *transforming* share one. Porter's, which the library
 * `stemmer` computes; other words than English ones keep their form, or lose the same ending in texts and queries alike.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  let stem = known.get(word)
  if (stem === undefined) {
    if (known.size >= MOST) known.clear()
    stem = stemmer(word)
    known.set(word, stem)
  }
  return stem
}
