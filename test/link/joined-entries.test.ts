import { expect, it } from 'vitest'
import type { Statement } from '../../src/graph/records.ts'
import { factsOf } from '../../src/link/facts-of.ts'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import { entriesOf, joinEntries } from '../../src/link/joined-entries.ts'
import { Survey } from '../../src/link/survey.ts'

const entry = (position: number, authors: string[], topics: string[]): Statement => ({
  digest: 'digest:notes/a.txt',
  paper: '',
  position,
  line: position,
  title: 'A Paper that Two Entries Are About',
  altTitles: [],
  authors,
  topics,
  links: [],
  doi: '10.1000/entries',
})

const ONE = entry(1, ['Ada Example', 'Bo Sample'], ['llm'])
const TWO = entry(2, ['Cleo Test', 'Dee Trial'], ['agent'])
const THREE = entry(3, ['Eve Proof'], ['llm', 'video'])
const ORDERS = [
  [ONE, TWO, THREE],
  [THREE, TWO, ONE],
  [TWO, THREE, ONE],
]

it('joins entries in the order of the digest, whatever order they are given in', () => {
  for (const order of ORDERS) {
    const joined = joinEntries(order)
    expect(joined).toMatchObject({ authors: ONE.authors, topics: ['llm', 'agent', 'video'], position: 1 })
    expect(entriesOf(joined).map(({ position }) => position)).toEqual([1, 2, 3])
  }
})

it('takes the authors of the first of two bylines that are as long, whatever order entries are given in', () => {
  for (const order of ORDERS) {
    const survey = new Survey(NO_IDENTITY)
    for (const one of order) survey.add(factsOf(one), one.position)
    // Only the byline that counts gives a spelling to its authors.
    const other = {
      ...entry(1, ['Ada  Example', 'Cleo  Test'], []),
      digest: 'digest:notes/b.txt',
      title: 'Another',
      doi: '10.1000/another',
    }
    survey.add(factsOf(other), other.position)
    const names = survey
      .resolve()
      .merges()
      .flatMap(({ name, alias }) => [name, alias])
    expect(names).toContain('Ada Example')
    expect(names).not.toContain('Cleo Test')
  }
})
