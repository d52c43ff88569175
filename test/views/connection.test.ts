import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConnection } from '../../src/views/connection.ts'
import { readNodeDetails } from '../../src/views/node-details.ts'
import { readTogether } from '../../src/views/together.ts'
import { Library } from '../import/library.ts'

const DIGEST = `2024-03-14
https://arxiv.org/abs/2403.00001
One Paper about It
(Ada B. Example, Bo Sample, Cy Other)
CLIP과 GPT-4를 썼습니다.
#llm #vit
https://arxiv.org/abs/2403.00002
Another Paper about It
(Ada Example, Bo Sample)
GPT-4를 썼습니다. https://arxiv.org/abs/2403.00001 참고.
#llm #vision_transformer`

let library: Library
beforeAll(async () => {
  library = await Library.create()
  await library.write('one.txt', DIGEST)
  await library.import()
})
afterAll(() => library.destroy())

const connect = (one: string, other: string) => readConnection(library.store, one, other)

describe('the connection', () => {
  it('between a paper and a model comes with the sentence, the rule and the document', async () => {
    const { links, total } = await connect('arxiv:2403.00001', 'model:clip')
    expect(links).toMatchObject([
      {
        type: 'CITES',
        direction: 'out',
        other: { key: 'model:clip' },
        evidence: 'CLIP과 GPT-4를 썼습니다.',
        digests: ['digest:notes/one.txt'],
      },
    ])
    expect(links[0]?.rule).toBeTypeOf('string')
    expect(total).toBe(0)
    expect((await connect('model:clip', 'arxiv:2403.00001')).links).toMatchObject([{ direction: 'in' }])
  })

  it('between two authors is the papers they share, with their names as written there', async () => {
    const { links, shared, total } = await connect('author:ada-b-example', 'author:bo-sample')
    expect(links).toEqual([])
    expect(total).toBe(2)
    expect(shared.map(({ key, links: ends }) => [key, ends.map(({ name }) => name)])).toEqual([
      ['arxiv:2403.00001', ['Ada B. Example', 'Bo Sample']],
      ['arxiv:2403.00002', ['Ada Example', 'Bo Sample']],
    ])
  })

  it('between two topics, or a topic and a model, is the papers with both', async () => {
    expect((await connect('topic:llm', 'topic:vit')).shared.map(({ key }) => key)).toEqual([
      'arxiv:2403.00001',
      'arxiv:2403.00002',
    ])
    const { shared } = await connect('topic:llm', 'model:clip')
    expect(shared).toMatchObject([
      { key: 'arxiv:2403.00001', links: [{ type: 'TAGGED' }, { type: 'CITES' }] },
    ])
  })

  it('between two papers is their link and everything they share', async () => {
    const { links, shared } = await connect('arxiv:2403.00002', 'arxiv:2403.00001')
    expect(links).toMatchObject([{ type: 'CITES', direction: 'out', rule: 'arxiv-link' }])
    expect(new Set(shared.map(({ key }) => key))).toEqual(
      new Set([
        'author:ada-b-example',
        'author:bo-sample',
        'topic:llm',
        'topic:vit',
        'model:gpt-4',
        'digest:notes/one.txt',
      ]),
    )
  })

  it('between authors who share nothing is empty', async () => {
    expect(await connect('author:cy-other', 'author:nobody')).toEqual({ links: [], shared: [], total: 0 })
  })
})

describe('several nodes together', () => {
  it('come with their names; two with the evidence of what links and connects them', async () => {
    const { nodes, links, shared, total } = await readTogether(library.store, [
      'author:ada-b-example',
      'author:bo-sample',
    ])
    expect(nodes.map(({ label, name }) => [label, name])).toEqual([
      ['Author', 'Ada B. Example'],
      ['Author', 'Bo Sample'],
    ])
    expect(links).toEqual([])
    expect(total).toBe(2)
    expect(shared[0]?.links.map(({ node, name }) => [node, name])).toEqual([
      [0, 'Ada B. Example'],
      [1, 'Bo Sample'],
    ])
  })

  it('of any kinds share what at least two of them are linked with, what most share first', async () => {
    const { shared, total } = await readTogether(library.store, [
      'author:cy-other',
      'topic:llm',
      'model:gpt-4',
      'author:bo-sample',
    ])
    expect(shared.map(({ key, links }) => [key, links.map(({ node }) => node).sort()])).toEqual([
      ['arxiv:2403.00001', [0, 1, 2, 3]],
      ['arxiv:2403.00002', [1, 2, 3]],
    ])
    expect(total).toBe(2)
  })

  it('say which of them are linked with each other', async () => {
    const keys = ['topic:llm', 'arxiv:2403.00002', 'model:clip', 'arxiv:2403.00001']
    const { links, between } = await readTogether(library.store, keys)
    expect(links).toEqual([])
    expect(between).toEqual([
      { type: 'TAGGED', source: 1, target: 0 },
      { type: 'CITES', source: 1, target: 3 },
      { type: 'TAGGED', source: 3, target: 0 },
      { type: 'CITES', source: 3, target: 2 },
    ])
    expect((await readTogether(library.store, ['topic:llm', 'model:clip'])).between).toEqual([])
  })

  it('must be two at least, and all in the graph', async () => {
    const code = (keys: string[]) => readTogether(library.store, keys).catch(error => error.code)
    expect(await code(['topic:llm', 'topic:llm'])).toBe('INVALID')
    expect(await code(['topic:llm', 'topic:none'])).toBe('NOT_FOUND')
  })
})

it('aliases are stored with their rules', async () => {
  const { name, properties } = await readNodeDetails(library.store, 'author:ada-b-example')
  expect([name, properties.aliases, properties.aliasRules]).toEqual([
    'Ada B. Example',
    ['Ada Example'],
    ['middle-name-left-out'],
  ])
})
