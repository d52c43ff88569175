import { afterAll, beforeAll, expect, it } from 'vitest'
import { connectDetails } from '../../src/graph/connect-details.ts'
import { relateDetails } from '../../src/graph/relate-details.ts'
import { shareRelated } from '../../src/graph/related-together.ts'
import { readNodeDetails } from '../../src/views/node-details.ts'
import { readRelated } from '../../src/views/related.ts'
import { readRelatedTogether } from '../../src/views/related-together.ts'
import { readTogether } from '../../src/views/together.ts'
import { Library } from '../import/library.ts'

const related = (key: string) => readRelated(library.store, key, 100)

const DIGEST = `2024-03-14
https://arxiv.org/abs/2403.00001
One Paper about It
(Ada Example, Bo Sample)
Better than CLIP.
#llm
https://arxiv.org/abs/2403.00002
Another Paper about It
(Ada Example, Bo Sample)
#llm
https://arxiv.org/abs/2403.00003
A Third Paper
(Cy Other)
Better than CLIP.
#llm #vit`

let library: Library
beforeAll(async () => {
  library = await Library.create()
  await library.write('one.txt', DIGEST)
  await library.import()
})
afterAll(() => library.destroy())

it.each([
  [['author:ada-example', 'author:bo-sample']],
  [['arxiv:2403.00001', 'model:clip']],
  [['author:ada-example', 'author:bo-sample', 'topic:llm']],
  [['model:clip', 'arxiv:2403.00001', 'topic:llm', 'digest:notes/one.txt', 'arxiv:2403.00002']],
])('a published page finds the same connections as a server: %s', async keys => {
  const details = await Promise.all(keys.map(key => readNodeDetails(library.store, key)))
  const [mine, theirs] = [connectDetails(details), await readTogether(library.store, keys)]
  const facts = ({ shared, ...rest }: typeof mine) => ({
    ...rest,
    shared: shared
      .map(({ key, links }) => [key, links.map(({ node, type }) => `${node} ${type}`).sort()])
      .sort(),
  })
  expect(facts(mine)).toEqual(facts(theirs))
})

it.each(['author:ada-example', 'topic:llm', 'digest:notes/one.txt'])(
  'a published page relates a node to the same as a server: %s',
  async key => {
    const [node, ...papers] = await Promise.all(
      [key, 'arxiv:2403.00001', 'arxiv:2403.00002', 'arxiv:2403.00003'].map(one =>
        readNodeDetails(library.store, one),
      ),
    )
    expect(relateDetails(node!, papers)).toEqual(await readRelated(library.store, key, 10))
  },
)

it.each([
  [['author:ada-example', 'author:bo-sample']],
  [['author:bo-sample', 'topic:llm', 'author:cy-other', 'topic:vit', 'author:ada-example']],
])('and shares what they are related to: %s', async keys => {
  const mine = shareRelated(keys, await Promise.all(keys.map(related)))
  expect(mine.groups.length).toBeGreaterThan(0)
  expect(mine).toEqual(await readRelatedTogether(library.store, keys))
})
