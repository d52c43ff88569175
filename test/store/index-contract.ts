import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LibraryIndex } from '../../src/store/library-index.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { contentsOf } from './contents-of.ts'
import type { OpenEmpty } from './contract.ts'
import { JUNE, MAY, reportOf, write } from './sample-graph.ts'

/** Keys that some way of storing them could mistake for others. */
const ODD_KEYS = [
  '',
  'a',
  'A',
  'a\0',
  '이름:김서연',
  '\ud800',
  '\udbff',
  '\ufffd',
  '__proto__',
  'constructor',
  'k'.repeat(200),
  'k'.repeat(201),
  `${'k'.repeat(5_000)}1`,
  `${'k'.repeat(5_000)}2`,
]
const ODD_TEXTS = ['', '{"a":["\\n"]}', '김서연', '🎬', '\ud83c', '\0', 'x'.repeat(40_000)]

const byKey = (map: ReadonlyMap<string, string>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1))

/** What every index must do. */
export function describeIndex(open: () => Promise<LibraryIndex>): void {
  test('gives what was set, and nothing of other keys', async () => {
    const index = await open()
    expect(byKey(await index.get(['a', 'b']))).toEqual([])
    await index.set(
      new Map([
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ]),
    )
    await index.set(
      new Map([
        ['b', '4'],
        ['c', null],
        ['d', null],
      ]),
    )
    expect(byKey(await index.get(['d', 'c', 'b', 'a', 'a']))).toEqual([
      ['a', '1'],
      ['b', '4'],
    ])
    expect(byKey(await index.get([]))).toEqual([])
  })

  test('tells every key and every text from all others', async () => {
    const index = await open()
    const texts = new Map(ODD_KEYS.map((key, number) => [key, `${number} ${ODD_TEXTS[number] ?? ''}`]))
    await index.set(texts)
    expect(byKey(await index.get(ODD_KEYS))).toEqual(byKey(texts))
    for (const text of ODD_TEXTS) {
      await index.set(new Map([['text', text]]))
      expect((await index.get(['text'])).get('text')).toBe(text)
    }
  })

  test('is empty once it is cleared, and takes new texts', async () => {
    const index = await open()
    const texts = new Map(Array.from({ length: 3_000 }, (_, number) => [`key ${number}`, `text ${number}`]))
    await index.set(texts)
    expect(await index.get([...texts.keys()])).toHaveProperty('size', 3_000)
    await index.clear()
    expect(await index.get([...texts.keys()])).toHaveProperty('size', 0)
    await index.set(new Map([['key 1', 'new']]))
    expect(byKey(await index.get(['key 1', 'key 2']))).toEqual([['key 1', 'new']])
  })
}

/** What every store must do with its index. */
export function indexContract(openEmpty: OpenEmpty): void {
  let store: GraphStore
  beforeAll(async () => {
    store = await openEmpty()
  })
  afterAll(() => store.close())

  /** What the published index says of a key. */
  const textOf = async (key: string) => {
    const writer = await store.write()
    const texts = await writer.index.get([key])
    await writer.abandon()
    return texts.get(key)
  }

  describe('by itself', () => {
    let abandon = async () => {}
    afterAll(() => abandon())
    describeIndex(async () => {
      await abandon()
      const writer = await store.write()
      await writer.index.clear()
      abandon = () => writer.abandon()
      return writer.index
    })
  })

  test('is published with an import, and kept by one that does not touch it', async () => {
    await write(store, MAY)
    const writer = await store.write()
    await writer.index.set(new Map([['kept', 'yes']]))
    expect((await writer.index.get(['kept'])).get('kept')).toBe('yes')
    await writer.publish(reportOf, 'with an index')
    expect(await textOf('kept')).toBe('yes')
    await write(store, JUNE)
    expect(await textOf('kept')).toBe('yes')
  })

  test('shows in no content of the graph', async () => {
    const [before, stats] = [await contentsOf(store), await store.stats()]
    const writer = await store.write()
    await writer.index.set(new Map([['hidden', 'yes']]))
    await writer.publish(reportOf, 'with an index')
    expect(await contentsOf(store)).toEqual(before)
    expect(await store.stats()).toEqual(stats)
  })

  test('is as it was after an import that was abandoned', async () => {
    const writer = await store.write()
    await writer.index.set(new Map([['abandoned', 'yes']]))
    await writer.abandon()
    expect(await textOf('abandoned')).toBeUndefined()
  })

  test('that was cleared is published empty', async () => {
    const writer = await store.write()
    await writer.index.set(new Map([['gone', 'no']]))
    await writer.index.clear()
    await writer.publish(reportOf, 'cleared')
    expect(await textOf('gone')).toBeUndefined()
  })
}
