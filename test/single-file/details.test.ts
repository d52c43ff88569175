import { afterAll, beforeAll, expect, it } from 'vitest'
import { partOfScene } from '../../src/graph/part-of-scene.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { findFile, loadCypherFiles } from '../../src/views/load.ts'
import { readManyDetails } from '../../src/views/many-details.ts'
import { readNodeDetails } from '../../src/views/node-details.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { readView } from '../../src/views/read-view.ts'
import { Library } from '../import/library.ts'

const DIGEST = `2024-03-14
https://arxiv.org/abs/2403.00001
A Paper
(Ada Example, 이상호, Bo Sample)
Phenaki와 CLIP을 썼습니다.
#agent #llm
https://arxiv.org/abs/2403.00002
Another Paper
(Ada Example)
CLIP을 썼습니다.
#llm`

let library: Library
beforeAll(async () => {
  library = await Library.create()
  await library.write('one.txt', DIGEST)
  await library.write('two.txt', DIGEST.replace('2024-03-14', '2024-03-15').replace('Phenaki와 ', ''))
  await library.import()
})
afterAll(() => library.destroy())

it.each([1, 200])('reads of many nodes what it reads of each, with %i links of a kind', async most => {
  const keys = (await library.rows('MATCH (n) RETURN n.key AS key ORDER BY key')).map(([key]) => String(key))
  expect(keys.length).toBeGreaterThan(8)
  const many = await readManyDetails(library.store, [...keys, 'topic:nobody'], most)
  expect(many.map(({ key }) => key).sort()).toEqual([...keys].sort())
  for (const details of many) {
    const alone = await readNodeDetails(library.store, details.key, most)
    // Of digests that say something of a paper, a panel always reads the same number.
    const { discussions, sources, ...rest } = details
    expect(rest).toEqual({ ...alone, discussions: undefined, sources: undefined })
    expect(discussions).toEqual(alone.discussions.slice(0, most))
    if (most > 1) expect(sources).toEqual(alone.sources)
  }
})

it('leaves the nodes of a part of a scene where they are', async () => {
  const file = findFile(await loadCypherFiles(), 'view', 'library')
  const scene = arrange(await readView(library.store, file, parseParameters(file, {})), '', null)
  const isKept = (node: number) => !scene.nodes.key[node]?.startsWith('author:')
  const part = partOfScene(scene, isKept)
  expect(part.nodes.key).toEqual(scene.nodes.key.filter((_, node) => isKept(node)))
  expect([...part.nodes.priority].sort((a, b) => a - b)).toEqual([...part.nodes.key.keys()])
  for (const [at, key] of part.nodes.key.entries()) {
    const node = scene.nodes.key.indexOf(key)
    for (const column of ['x', 'y', 'size', 'community'] as const)
      expect(part.nodes[column][at]).toBe(scene.nodes[column][node])
  }
  const ends = ({ nodes, relationships }: typeof scene) =>
    [...relationships.source.keys()].map(
      at =>
        `${nodes.key[relationships.source[at] as number]} ${nodes.key[relationships.target[at] as number]}`,
    )
  expect(ends(part)).toEqual(ends(scene).filter(text => !text.includes('author:')))
  for (const { id, parent, nodes } of part.communities.filter(one => one.parent === null)) {
    expect(parent).toBeNull()
    expect(nodes).toBeGreaterThan(0)
    expect(part.communities.some(one => one.id === id)).toBe(true)
  }
  expect(partOfScene(scene, () => true)).toBe(scene)
})
