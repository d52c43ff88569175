import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFile, loadCypherFiles } from '../../src/views/load.ts'
import { readNodeDetails } from '../../src/views/node-details.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { readView } from '../../src/views/read-view.ts'
import { Library } from '../import/library.ts'

const files = await loadCypherFiles()
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const crowd = letters.flatMap(a => letters.slice(0, 5).map(b => `${a}. ${b}ollard${a.toLowerCase()}`))
const papers = [
  { title: 'Mass of a Particle by Everyone', authors: ['Ada Example', 'Bo Sample', ...crowd] },
  { title: 'A Small Paper of Two People', authors: ['Ada Example', 'Bo Sample'] },
  { title: 'Another Small Paper of Two', authors: ['Ada Example', 'Cleo Test'] },
]

let library: Library
beforeAll(async () => {
  library = await Library.create()
  await library.write('list.jsonl', papers.map(paper => JSON.stringify({ ...paper, year: 2020 })).join('\n'))
  await library.import()
})
afterAll(() => library.destroy())

async function view(name: string, given: Record<string, string>) {
  const file = findFile(files, 'view', name)
  const { nodes, relationships, omitted, truncated } = await readView(
    library.store,
    file,
    parseParameters(file, given),
  )
  const links = relationships.map(({ source, target, weight }) => [
    nodes[source]?.name,
    nodes[target]?.name,
    weight,
  ])
  return { nodes, links, omitted, truncated }
}

describe('a paper with more authors than a parameter says', () => {
  it('makes no pairs, and the view says so', async () => {
    const { links, omitted } = await view('co-authors', {})
    expect(links).toEqual([
      ['Ada Example', 'Bo Sample', 1],
      ['Ada Example', 'Cleo Test', 1],
    ])
    expect(omitted).toEqual({ papers: 1, authors: 100 })
  })

  it('makes pairs when the parameter allows it', async () => {
    const { links, omitted } = await view('co-authors', { most: String(crowd.length + 2), limit: '20000' })
    expect(links).toHaveLength(((crowd.length + 2) * (crowd.length + 1)) / 2 + 1)
    expect(links).toContainEqual(['Ada Example', 'Bo Sample', 2])
    expect(omitted).toBeNull()
  })

  it('is counted where a limit cuts the pairs', async () => {
    const { omitted, truncated } = await view('co-authors', { limit: '1' })
    expect([omitted?.papers, truncated?.total]).toEqual([1, 2])
  })

  it('counts for its authors, and shows them no co-authors in their view', async () => {
    const { nodes, omitted } = await view('author', { author: 'author:ada-example' })
    const names = (label: string) => nodes.filter(node => node.label === label).map(({ name }) => name)
    expect(names('Paper')).toHaveLength(3)
    expect(names('Author')).toEqual(['Ada Example', 'Bo Sample', 'Cleo Test'])
    expect(nodes.find(({ name }) => name === 'Ada Example')?.weight).toBe(3)
    expect(omitted).toEqual({ papers: 1, authors: 100 })
  })

  it('makes no pairs in the saved query', async () => {
    const file = findFile(files, 'query', 'co-author-pairs')
    const pairs = async (given: Record<string, string>) =>
      (
        await library.store.query(
          file.cypher,
          parseParameters(file, given),
          { rows: 9, timeout: 9000 },
          'view',
        )
      ).rows.map(([one, other, papers]) => [one, other, papers])
    expect(await pairs({})).toEqual([['Ada Example', 'Bo Sample', 1]])
    expect(await pairs({ most: '1000' })).toEqual([['Ada Example', 'Bo Sample', 2]])
  })
})

describe('the panel of such a paper', () => {
  const key = 'title:mass-of-a-particle-by-everyone'
  const authors = { type: 'AUTHORED_BY', direction: 'out', other: 'Author', total: crowd.length + 2 }

  it('names its first authors in their order, and says how many there are', async () => {
    const { links, ends, truncated } = await readNodeDetails(library.store, key, 3)
    expect(links.map(({ other }) => other.name)).toContain('Ada Example')
    expect(links.filter(({ type }) => type === 'AUTHORED_BY').map(({ position }) => position)).toEqual([
      1, 2, 3,
    ])
    expect(ends).toContainEqual(authors)
    expect(truncated).toBe(true)
  })

  it('names them all when it is asked to', async () => {
    const { links, ends, truncated } = await readNodeDetails(library.store, key, 10_000)
    expect(links.filter(({ type }) => type === 'AUTHORED_BY')).toHaveLength(crowd.length + 2)
    expect(ends).toContainEqual(authors)
    expect(truncated).toBe(false)
  })
})
