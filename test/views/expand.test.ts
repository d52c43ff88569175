import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOST_ADDED, MOST_EXPANDED } from '../../src/graph/expanding.ts'
import type { GraphView } from '../../src/graph/graph-view.ts'
import { checkExpanding } from '../../src/views/expand.ts'
import { findFile, loadCypherFiles } from '../../src/views/load.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { readView } from '../../src/views/read-view.ts'
import { Library } from '../import/library.ts'

const TITLES = ['Sparse', 'Dense', 'Slow', 'Fast', 'Deep', 'Wide', 'Small', 'Large', 'Early', 'Late']

/** More papers of one topic than are added at a time; Ada wrote the first, which has another topic, too. */
const papers = Array.from(
  { length: MOST_ADDED + 5 },
  (_, at) => `https://arxiv.org/abs/2403.${String(at).padStart(5, '0')}
${TITLES[at % 10]} Words about Thing ${at}
${at === 0 ? '(Ada Example)\n#rare #common' : '#common'}`,
)

let library: Library
beforeAll(async () => {
  library = await Library.create()
  await library.write('one.txt', `2024-03-14\n${papers.join('\n')}`)
  await library.import()
})
afterAll(() => library.destroy())

async function grown(view: string, given: Record<string, string>, keys: string[]): Promise<GraphView> {
  const file = findFile(await loadCypherFiles(), 'view', view)
  return readView(library.store, file, parseParameters(file, given), keys)
}

describe('a view', () => {
  it('takes in the neighbours of its nodes, one after another, with all links between them', async () => {
    const plain = await grown('topics', {}, [])
    expect(plain.nodes.map(({ key }) => key)).toEqual(['topic:common', 'topic:rare'])
    const view = await grown('topics', {}, ['topic:rare', 'arxiv:2403.00000', 'topic:nobody'])
    expect(view.expanded).toEqual([
      { key: 'topic:rare', added: 1, left: 0 },
      { key: 'arxiv:2403.00000', added: 2, left: 0 },
    ])
    const linked = view.relationships.map(({ source, target, type }) => [
      type,
      view.nodes[source]?.key,
      view.nodes[target]?.key,
    ])
    expect(linked).toContainEqual(['TAGGED', 'arxiv:2403.00000', 'topic:common'])
    expect(linked).toContainEqual(['AUTHORED_BY', 'arxiv:2403.00000', 'author:ada-example'])
    expect(new Set(linked.map(link => link.join())).size).toBe(linked.length)
    expect(view.truncated).toEqual(plain.truncated)
  })

  it('says how many neighbours of a node are left out', async () => {
    const view = await grown('topics', {}, ['topic:common'])
    expect(view.expanded).toEqual([{ key: 'topic:common', added: MOST_ADDED, left: 5 }])
  })

  it('takes in nothing if it is a path or large, or if that is asked for of too many nodes', async () => {
    const ends = { from: 'topic:rare', to: 'topic:common' }
    await expect(grown('path', ends, ['topic:rare'])).rejects.toMatchObject({
      problem: { reason: 'pathStays' },
    })
    const check = (nodes: number, count: number) => () =>
      checkExpanding({ walk: null }, nodes, Array.from({ length: count }, String))
    expect(check(2000, MOST_EXPANDED)).not.toThrow()
    expect(check(2001, 1)).toThrow(/at most 2,000 nodes/)
    expect(check(10, MOST_EXPANDED + 1)).toThrow(/At most 12/)
  })
})
