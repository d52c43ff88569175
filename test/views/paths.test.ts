import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFile, loadCypherFiles } from '../../src/views/load.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { readView } from '../../src/views/read-view.ts'
import { Library } from '../import/library.ts'

/** Ada and Cy are joined by two papers with Bo or Di, and by a topic. */
const DIGEST = `2024-03-14
https://arxiv.org/abs/2403.00001
One Paper about It
(Ada Example, Bo Sample)
#llm
https://arxiv.org/abs/2403.00002
Another Paper about It
(Bo Sample, Cy Other)
#llm
https://arxiv.org/abs/2403.00003
A Third Paper about It
(Ada Example, Di Fourth)
https://arxiv.org/abs/2403.00004
A Fourth Paper about It
(Di Fourth, Cy Other)`

let library: Library
beforeAll(async () => {
  library = await Library.create()
  await library.write('one.txt', DIGEST)
  await library.import()
})
afterAll(() => library.destroy())

/** The keys in the middle of the paths between Ada and Cy. */
async function between(given: Record<string, string>): Promise<string[]> {
  const file = findFile(await loadCypherFiles(), 'view', 'path')
  const ends = { from: 'author:ada-example', to: 'author:cy-other' }
  const view = await readView(library.store, file, parseParameters(file, { ...ends, ...given }))
  expect(view.start).toBe('author:ada-example')
  return view.nodes
    .map(({ key }) => key)
    .filter(key => !key.startsWith('arxiv:') && !Object.values(ends).includes(key))
}

describe('the paths between two nodes', () => {
  it('are one, or all that are as short', async () => {
    expect(await between({})).toHaveLength(1)
    expect(await between({ ways: '20' })).toEqual(['author:bo-sample', 'author:di-fourth', 'topic:llm'])
    expect(await between({ ways: '2' })).toHaveLength(2)
  })

  it('avoid a node, and go through authors only', async () => {
    expect(await between({ ways: '20', avoid: 'author:bo-sample' })).toEqual([
      'author:di-fourth',
      'topic:llm',
    ])
    expect(await between({ ways: '20', authors: '1' })).toEqual(['author:bo-sample', 'author:di-fourth'])
    expect(await between({ authors: '1', avoid: 'author:bo-sample' })).toEqual(['author:di-fourth'])
  })

  it('are none where there is none so short', async () => {
    expect(await between({ depth: '3' })).toEqual([])
  })
})
