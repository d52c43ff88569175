import { DisjointSets } from '../identity/disjoint-sets.ts'

/** A paper by somebody of a name that several people bear. */
export interface Appearance {
  paper: string
  /** Who else stands in the byline. */
  coauthors: readonly number[]
}

/**
 * The people behind one name: appearances that share a paper or a co-author, directly or through others, are of one
 * person. The numbers of the appearances, person by person; the person of the first paper in the alphabet comes first.
 */
export function namesakesOf(appearances: readonly Appearance[]): number[][] {
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
