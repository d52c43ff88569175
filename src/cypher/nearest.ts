import { distance } from 'fastest-levenshtein'

/** How many letters may be wrong, missing or too many in a word of some length. */
const mistakes = (length: number): number => (length < 3 ? 0 : length < 5 ? 1 : 2)

const lettersOf = (word: string): string => [...word].sort().join('')

/** Letters in another order count as one mistake. */
const apartFrom = (word: string, other: string): number =>
  word !== other && lettersOf(word) === lettersOf(other) ? 1 : distance(word, other)

/** The known word that somebody probably meant; null when none is near. The case of letters makes no difference. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const lower = word.toLowerCase()
  let least = mistakes(word.length) + 1
  let found: string | null = null
  for (const other of known) {
    const apart = apartFrom(lower, other.toLowerCase())
    if (apart >= least || other === word) continue
    least = apart
    found = other
  }
  return found
}
