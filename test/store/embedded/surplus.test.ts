import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { type Generation, stateBefore } from '../../../src/graph/library.ts'
import { readSettings } from '../../../src/settings.ts'
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts'
import { surplusOf } from '../../../src/store/embedded/surplus.ts'
import { Library } from '../../import/library.ts'
import { paper } from './whole-home.ts'

const stats = { nodes: {}, relationships: {}, from: null, to: null }

/** States of so many megabytes each, newest first. */
const states = (sizes: number[], current = 0): Generation[] =>
  sizes.map((size, index) => ({
    id: `${index}`,
    at: '',
    reason: '',
    stats,
    bytes: size * 2 ** 20,
    current: index === current,
  }))

describe('the states that there is no room for', () => {
  test.each([
    ['are those beyond their number', [1, 1, 1, 1], { states: 3, megabytes: 100 }, ['3']],
    ['are those beyond their size together', [10, 10, 10, 10], { states: 9, megabytes: 30 }, ['3']],
    ['are all behind the first that is too large', [10, 10, 20, 1], { states: 9, megabytes: 30 }, ['2', '3']],
    ['are not the current one and the one before', [90, 90, 1], { states: 9, megabytes: 0 }, ['2']],
    ['are all but one when one is to be kept', [1, 1, 1], { states: 1, megabytes: 100 }, ['1', '2']],
    ['are none while there is room', [10, 10, 10], { states: 3, megabytes: 30 }, []],
  ])('%s', (_, sizes, room, surplus) => {
    expect(surplusOf(states(sizes), room).map(({ id }) => id)).toEqual(surplus)
  })

  test('are not the current one, however old it is', () => {
    const room = { states: 2, megabytes: 100 }
    expect(surplusOf(states([1, 1, 1], 2), room).map(({ id }) => id)).toEqual(['1'])
  })
})

test('the state before is the one that was continued from, after a rollback and with a clock that was set back', async () => {
  const library = await Library.create()
  const store = new EmbeddedStore(readSettings({ home: library.home, generations: '3' }, {}))
  const published = async (number: number) => {
    await library.write(`${number}.txt`, paper(number))
    return (await library.import({}, store)).generation?.id
  }
  const history = async () => (await store.history()).map(({ id }) => id)
  try {
    const one = await published(1)
    const undone = [await published(2), await published(3)]
    await store.rollback(one ?? '')
    const two = await published(4)
    expect(await history()).toEqual([two, undone[1], one])
    expect(stateBefore(await store.history())?.id).toBe(one)
    vi.spyOn(Date, 'now').mockReturnValue(0)
    const three = await published(5)
    expect(await history()).toEqual([three, two, undone[1]])
    expect(stateBefore(await store.history())?.id).toBe(two)
  } finally {
    vi.restoreAllMocks()
    await store.close()
    await library.destroy()
  }
})

test('fewer states make room before the next one is made, so that a full disk has room for it', async () => {
  const library = await Library.create()
  const store = new EmbeddedStore(readSettings({ home: library.home, generations: '1' }, {}))
  try {
    for (const number of [1, 2]) {
      await library.write(`${number}.txt`, paper(number))
      await library.import()
    }
    const [newest] = await library.store.history()
    expect((await library.import({}, store)).generation).toBeNull()
    expect(await store.history()).toEqual([newest])
  } finally {
    await store.close()
    await library.destroy()
  }
})

test('the settings say how much is kept, and the history says how large it is', async () => {
  const library = await Library.create()
  const store = new EmbeddedStore(readSettings({ home: library.home, generationsMegabytes: '0' }, {}))
  const folder = join(library.home, 'graph', 'generations')
  const kept = async () => (await readdir(folder)).sort().reverse()
  try {
    for (const number of [1, 2, 3]) {
      await library.write(`${number}.txt`, paper(number))
      await library.import()
    }
    expect(await kept()).toHaveLength(3)
    await library.write('4.txt', paper(4))
    const { generation } = await library.import({}, store)
    const history = await store.history()
    expect(history.map(({ id }) => id)).toEqual(await kept())
    expect(history).toHaveLength(2)
    expect(history[0]).toEqual(generation)
    for (const { id, bytes } of history) {
      const names = (await readdir(join(folder, id))).filter(name => name !== 'manifest.json')
      const files = names.map(name => stat(join(folder, id, name)))
      expect(bytes).toBe((await Promise.all(files)).reduce((sum, { size }) => sum + size, 0))
    }
  } finally {
    await store.close()
    await library.destroy()
  }
})
