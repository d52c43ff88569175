import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readNodeDetails } from '../../src/views/node-details.ts'
import { readRelated } from '../../src/views/related.ts'
import { readRelatedTogether } from '../../src/views/related-together.ts'
import { Library } from '../import/library.ts'

const DIGEST = `2024-03-14
https://arxiv.org/abs/2403.00001
One Paper about It
(Ada Example, Bo Sample, Cy Other)
GPT-4 and GPT-2 are compared with CLIP.
#llm #vit
https://arxiv.org/abs/2403.00002
Another Paper about It
(Ada Example, Bo Sample)
Better than GPT-4.
#llm`

let library: Library
beforeAll(async () => {
  library = await Library.create()
  await library.write('one.txt', DIGEST)
  await library.import()
})
afterAll(() => library.destroy())

const related = async (key: string, most = 10) =>
  Object.fromEntries(
    (await readRelated(library.store, key, most)).groups.map(({ kind, nodes, total }) => [
      kind,
      [total, ...nodes.map(({ name, papers }) => `${name} ${papers}`)],
    ]),
  )

describe('what a node is related to', () => {
  it('of an author: co-authors, topics and models, each with the number of papers', async () => {
    expect(await related('author:ada-example')).toEqual({
      coAuthors: [2, 'Bo Sample 2', 'Cy Other 1'],
      topicsOfAuthor: [2, 'llm 2', 'vit 1'],
      modelsOfAuthor: [3, 'GPT-4 2', 'CLIP 1', 'GPT-2 1'],
    })
  })

  it('of a topic: sister topics, people and models', async () => {
    expect(await related('topic:vit')).toMatchObject({
      sisterTopics: [1, 'llm 1'],
      peopleOfTopic: [3, 'Ada Example 1', 'Bo Sample 1', 'Cy Other 1'],
    })
  })

  it('of a model: those it is compared with, and its family by name', async () => {
    expect(await related('model:gpt-4')).toMatchObject({
      modelsBeside: [2, 'CLIP 1', 'GPT-2 1'],
      modelFamily: [1, 'GPT-2 1'],
    })
  })

  it('is counted whole where only a part is listed, and nothing for what is not there', async () => {
    expect((await related('author:ada-example', 1)).coAuthors).toEqual([2, 'Bo Sample 2'])
    expect(await related('author:nobody')).toEqual({})
    expect(await related('arxiv:2403.00001')).toEqual({})
  })
})

it('a digest shows its papers in its own order, with what it says of each', async () => {
  const { links } = await readNodeDetails(library.store, 'digest:notes/one.txt')
  expect(links.map(({ other, commentary }) => [other.name, commentary])).toEqual([
    ['One Paper about It', 'GPT-4 and GPT-2 are compared with CLIP.'],
    ['Another Paper about It', 'Better than GPT-4.'],
  ])
})

describe('what several nodes are related to', () => {
  const together = async (...keys: string[]) =>
    Object.fromEntries(
      (await readRelatedTogether(library.store, keys)).groups.map(({ kind, nodes }) => [
        kind,
        nodes.map(({ name, sharers }) => `${name} ${sharers.map(({ node, papers }) => `${node}:${papers}`)}`),
      ]),
    )

  it('is what at least two of a label have through their papers', async () => {
    expect(await together('author:ada-example', 'author:cy-other')).toEqual({
      coAuthors: ['Bo Sample 0:2,1:1'],
      topicsOfAuthor: ['llm 0:2,1:1', 'vit 0:1,1:1'],
      modelsOfAuthor: ['GPT-4 0:2,1:1', 'CLIP 0:1,1:1', 'GPT-2 0:1,1:1'],
    })
    expect(Object.keys(await together('topic:vit', 'author:ada-example', 'topic:llm'))).toEqual([
      'peopleOfTopic',
      'modelsOfTopic',
    ])
    expect(await together('topic:vit', 'author:ada-example')).toEqual({})
  })

  it('needs at least two nodes', async () => {
    await expect(together('topic:vit', 'topic:vit')).rejects.toMatchObject({ code: 'INVALID' })
  })
})
