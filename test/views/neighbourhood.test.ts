import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GraphView } from '../../src/graph/graph-view.ts'
import { findFile, loadCypherFiles } from '../../src/views/load.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { readView } from '../../src/views/read-view.ts'
import { Library } from '../import/library.ts'

/** A chain: Ada – first paper – Bo – second paper – Cy. */
const DIGEST = `2024-03-14
https://arxiv.org/abs/2403.00001
One Paper about It
(Ada Example, Bo Sample)
https://arxiv.org/abs/2403.00002
Another Paper about It
(Bo Sample, Cy Other)`

let library: Library
beforeAll(async () => {
  library = await Library.create()
  await library.write('one.txt', DIGEST)
  await library.import()
})
afterAll(() => library.destroy())

async function around(given: Record<string, string>): Promise<GraphView> {
  const file = findFile(await loadCypherFiles(), 'view', 'neighbourhood')
  return readView(
    library.store,
    file,
    parseParameters(file, { centre: 'author:ada-example', limit: '50', ...given }),
  )
}

const keysOf = ({ nodes }: GraphView) => nodes.map(({ key }) => key.split(':').at(-1)).sort()

describe('the neighbourhood of a node', () => {
  it('reaches as many steps as asked for, at most three', async () => {
    expect(keysOf(await around({}))).toEqual(['2403.00001', 'ada-example'])
    expect(keysOf(await around({ depth: '2' }))).toEqual([
      '2403.00001',
      'ada-example',
      'bo-sample',
      'notes/one.txt',
    ])
    expect(keysOf(await around({ depth: '3' }))).toContain('2403.00002')
    expect(keysOf(await around({ depth: '3' }))).not.toContain('cy-other')
    await expect(around({ depth: '4' })).rejects.toMatchObject({ code: 'INVALID' })
  })

  it('says when a limit cuts it off', async () => {
    expect((await around({ depth: '3' })).truncated).toBeNull()
    const cut = await around({ depth: '3', limit: '3' })
    expect(cut.nodes).toHaveLength(3)
    expect(cut.truncated).toMatchObject({ shown: 3, limit: 3 })
  })
})
