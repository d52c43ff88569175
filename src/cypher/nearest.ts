import { distance } from 'fastest-levenshtein'

/** How many letters may be wrong, missing, too many or (as two) swapped in a word of some length. */
const mistakes = (length: number): number => (length < 3 ? 0 : length < 5 ? 1 : 2)

/** The known word that somebody probably meant; null when none is near. The case of letters makes no difference. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const lower = word.toLowerCase()
  let least = mistakes(word.length) + 1
  let found: string | null = null
  for (const other of known) {
    const apart = distance(lower, other.toLowerCase())
    if (apart >= least || other === word) continue
    least = apart
    found = other
  }
  return found
}
