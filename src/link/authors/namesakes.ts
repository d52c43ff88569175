import { DisjointSets } from '../identity/disjoint-sets.ts'

/** A paper by someone whose name several people share. */
export interface Appearance {
  paper: string
  /** The others in the byline. */
  coauthors: readonly number[]
}

/**
 * The people behind one name: appearances that share a paper or a co-author, directly or through others, belong to one
 * person. Returns the indexes of each person's appearances, the person with the alphabetically first paper first.
 */
export function namesakesOf(appearances: readonly Appearance[]): number[][] {
  if (appearances.length === 1) return [[0]]
  const people = new DisjointSets(appearances.length)
  const seen = new Map<string | number, number>()
  for (const [index, { paper, coauthors }] of appearances.entries()) {
    for (const shared of [paper, ...coauthors]) {
      const known = seen.get(shared)
      if (known === undefined) seen.set(shared, index)
      else people.join(index, known)
    }
  }
  const firstPaper = (person: number[]): string =>
    person.map(index => appearances[index]?.paper ?? '').sort()[0] ?? ''
  return people
    .groups()
    .map(person => ({ person, first: firstPaper(person) }))
    .sort((a, b) => (a.first < b.first ? -1 : 1))
    .map(({ person }) => person)
}
