import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compareStates } from '../../src/difference/compare-states.ts'
import { Difference } from '../../src/graph/difference.ts'
import { LABELS } from '../../src/graph/schema.ts'
import type { ImportOptions } from '../../src/import/import-library.ts'
import { parseIdentityFile } from '../../src/link/identity/identity-file.ts'
import { Library } from '../import/library.ts'

const ONE = `2024-03-14
https://arxiv.org/abs/2403.00001
One Paper about It
(Ada Example, Bo Sample)
CLIP을 썼습니다.
#llm
`
const TWO = `2024-03-15
https://arxiv.org/abs/2403.00002
Another Paper
(Ada N. Exampel, Cy Third)
Phenaki 같은 모델입니다.
#video
`

const ada = { key: 'author:ada-example', name: 'Ada Example' }
const exampel = { key: 'author:ada-n-exampel', name: 'Ada N. Exampel' }
const cy = { key: 'author:cy-third', name: 'Cy Third' }
const one = { key: 'arxiv:2403.00001', name: 'One Paper about It' }
const two = { key: 'arxiv:2403.00002', name: 'Another Paper' }
const clip = {
  type: 'CITES',
  from: { label: 'Paper', ...one },
  to: { label: 'Model', key: 'model:clip', name: 'CLIP' },
  rule: 'known-name',
  evidence: 'CLIP을 썼습니다.',
}

let library: Library

/** What differs between the states with these ids. */
async function differenceOf(before: string, after: string, most?: number): Promise<Difference> {
  const [older, newer] = [
    await library.store.openGeneration(before),
    await library.store.openGeneration(after),
  ]
  const difference = await compareStates(older, newer, most)
  older.close()
  newer.close()
  return Difference.parse(difference)
}

/** What one change of the library changes. */
async function changeOf(
  make: () => Promise<unknown>,
  options: Partial<ImportOptions> = {},
): Promise<{ before: string; after: string; difference: Difference }> {
  const before = await library.store.generation()
  await make()
  const { generation } = await library.import(options)
  const after = generation?.id ?? 'nothing was imported'
  return { before, after, difference: await differenceOf(before, after) }
}

/** Only what differs: `Paper changed`, `links added`. */
function listsOf({ nodes, links }: Difference): Record<string, unknown[]> {
  const lists: Record<string, unknown[]> = {}
  for (const [kind, groups] of [
    ...LABELS.map(label => [label, nodes[label]] as const),
    ['links', links] as const,
  ])
    for (const [change, { count, items }] of Object.entries(groups)) {
      expect(items).toHaveLength(count)
      if (count > 0) lists[`${kind} ${change}`] = items
    }
  return lists
}

beforeEach(async () => {
  library = await Library.create()
  await library.write('one.txt', ONE)
  await library.write('two.txt', TWO)
  await library.import()
})
afterEach(() => library.destroy())

describe('the difference of two states', () => {
  test('is empty where a text only moved', async () => {
    const { before, after, difference } = await changeOf(() => library.write('one.txt', `\n\n${ONE}`))
    expect(difference.before.id).toBe(before)
    expect(difference.after.id).toBe(after)
    expect(after).not.toBe(before)
    expect(listsOf(difference)).toEqual({})
  })

  test('has a new digest with its paper, people, topic, model and link, and the other way round', async () => {
    const three = TWO.replace('00002', '00003').replace('Another', 'A Third').replace('Cy Third', 'Di Fourth')
    const { before, after, difference } = await changeOf(() => library.write('three.txt', three))
    const lists = listsOf(difference)
    expect(lists).toMatchObject({
      'Digest added': [{ key: 'digest:notes/three.txt' }],
      'Paper added': [{ key: 'arxiv:2403.00003', name: 'A Third Paper' }],
      'Author added': [{ key: 'author:di-fourth', name: 'Di Fourth' }],
      'links added': [{ type: 'CITES', to: { label: 'Model', key: 'model:phenaki' } }],
    })
    expect(Object.keys(lists)).toHaveLength(4)
    const back = listsOf(await differenceOf(after, before))
    expect(back).toEqual({
      'Digest removed': lists['Digest added'],
      'Paper removed': lists['Paper added'],
      'Author removed': lists['Author added'],
      'links removed': lists['links added'],
    })
  })

  test('says what a renamed paper was called', async () => {
    const { difference } = await changeOf(() => library.write('one.txt', ONE.replace('about It', 'on It')))
    expect(listsOf(difference)).toEqual({
      'Paper changed': [
        {
          ...one,
          name: 'One Paper on It',
          changes: [{ field: 'title', before: 'One Paper about It', after: 'One Paper on It' }],
        },
      ],
    })
  })

  test('says which commentary of an edited note changed, and which links with it', async () => {
    const { difference } = await changeOf(() => library.write('one.txt', ONE.replace('CLIP', 'GPT-4')))
    expect(listsOf(difference)).toMatchObject({
      'Paper changed': [
        {
          ...one,
          changes: [
            {
              field: 'commentary',
              digest: 'digest:notes/one.txt',
              before: 'CLIP을 썼습니다.',
              after: 'GPT-4을 썼습니다.',
            },
          ],
        },
      ],
      'Model added': [{ name: 'GPT-4' }],
      'Model removed': [{ key: 'model:clip', name: 'CLIP' }],
      'links added': [{ evidence: 'GPT-4을 썼습니다.' }],
      'links removed': [clip],
    })
  })

  test('has a link whose sentence changed, and none that only stands elsewhere', async () => {
    const moved = ONE.replace('CLIP', '앞에 한 문장. CLIP')
    const edited = TWO.replace('Phenaki 같은', '이제 Phenaki 같은')
    const { difference } = await changeOf(async () => {
      await library.write('one.txt', moved)
      await library.write('two.txt', edited)
    })
    const lists = listsOf(difference)
    expect(lists['Paper changed']).toHaveLength(2)
    expect(lists['links changed']).toMatchObject([
      {
        from: { key: two.key },
        changes: [
          { field: 'evidence', before: 'Phenaki 같은 모델입니다.', after: '이제 Phenaki 같은 모델입니다.' },
        ],
      },
    ])
  })

  test('says into whom a person was merged, and who was split off', async () => {
    const identity = parseIdentityFile('authors: { merge: [[Ada Example, Ada N. Exampel]] }', 'identity.yaml')
    const { before, after, difference } = await changeOf(async () => {}, { identity })
    const gone = { field: 'authors', before: [exampel, cy], after: [ada, cy] }
    expect(listsOf(difference)).toEqual({
      'Paper changed': [{ ...two, changes: [gone] }],
      'Author changed': [
        { ...ada, changes: [{ field: 'aliases', before: null, after: ['Ada N. Exampel'] }] },
      ],
      'Author removed': [{ ...exampel, mergedInto: ada }],
    })
    expect(listsOf(await differenceOf(after, before))['Author added']).toEqual([
      { ...exampel, splitFrom: ada },
    ])
  })

  test('knows a topic that was merged or split off by its name in other letters', async () => {
    const llm = { key: 'topic:llm', name: 'llm' }
    const video = { key: 'topic:video', name: 'video' }
    const identity = parseIdentityFile('topics: { merge: [[llm, VIDEO]] }', 'identity.yaml')
    const inCapitals = () => library.write('two.txt', TWO.replace('#video', '#VIDEO'))
    const { before, after, difference } = await changeOf(inCapitals, { identity })
    expect(listsOf(difference)['Topic removed']).toEqual([{ ...video, mergedInto: llm }])
    expect(listsOf(await differenceOf(after, before))['Topic added']).toEqual([{ ...video, splitFrom: llm }])
  })

  test('has what only a removed digest said', async () => {
    const both = `${TWO}\n${ONE.split('\n').slice(1).join('\n').replace('CLIP을', 'CLIP을 또')}`
    await library.write('two.txt', both)
    await library.import()
    const { difference } = await changeOf(() => library.remove('one.txt'), { prune: true })
    const lists = listsOf(difference)
    expect(lists['Digest removed']).toMatchObject([{ key: 'digest:notes/one.txt' }])
    expect(lists['Paper removed']).toBeUndefined()
    expect(lists['Paper changed']).toMatchObject([
      {
        key: one.key,
        changes: expect.arrayContaining([
          expect.objectContaining({ field: 'digests' }),
          { field: 'commentary', digest: 'digest:notes/one.txt', before: 'CLIP을 썼습니다.', after: null },
        ]),
      },
    ])
  })

  test('counts all and holds only the first, in the order of keys', async () => {
    const paper = (number: number) =>
      TWO.replace('00002', `0001${number}`).replace('Another', `Another${number}`)
    const { before, after } = await changeOf(async () => {
      for (const number of [3, 1, 2]) await library.write(`many-${number}.txt`, paper(number))
    })
    const { added } = (await differenceOf(before, after, 2)).nodes.Paper
    expect(added).toEqual({
      count: 3,
      items: [
        { key: 'arxiv:2403.00011', name: 'Another1 Paper' },
        { key: 'arxiv:2403.00012', name: 'Another2 Paper' },
      ],
    })
  })
})
