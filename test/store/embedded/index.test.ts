import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readdir, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { IndexDamaged } from '../../../src/store/damaged.ts'
import type { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { reportOf } from '../sample-graph.ts'
import { asNobody, flip, opened } from './whole-home.ts'

/** What a generation is made of. */
const FILES = ['digests.json', 'graph.grafeo', 'library.index', 'library.table', 'manifest.json']

const KILLED = fileURLToPath(new URL('./killed-index.ts', import.meta.url))

/** Publishes an import that sets one text. */
async function publish(store: EmbeddedStore, key: string, text: string): Promise<string> {
  const writer = await store.write()
  await writer.index.set(new Map([[key, text]]))
  return (await writer.publish(reportOf, text)).id
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

async function textOf(store: EmbeddedStore, key: string): Promise<string | undefined> {
  const writer = await store.write()
  const texts = await writer.index.get([key])
  await writer.abandon()
  return texts.get(key)
}

describe('the index of an embedded graph', () => {
  let whole: string
  let ids: { before: string; id: string }
  beforeAll(async () => {
    whole = join(await temporaryFolder('index'), 'home')
    ids = await opened(whole, async store => ({
      before: await publish(store, 'key', 'one'),
      id: await publish(store, 'key', 'two'),
    }))
  })

  const copied = async () => {
    const home = join(await temporaryFolder('index'), 'home')
    await cp(whole, home, { recursive: true })
    const folder = join(home, 'graph', 'generations', ids.id)
    return { home, folder, path: join(folder, 'library.index') }
  }

  test('is two more files, whose size counts', async () => {
    const { home, folder } = await copied()
    await opened(home, async store => {
      expect(await textOf(store, 'key')).toBe('two')
      expect((await readdir(folder)).sort()).toEqual(FILES)
      const [with_] = await store.history()
      const writer = await store.write()
      await writer.index.clear()
      const without = await writer.publish(reportOf, 'cleared')
      expect(with_?.bytes).toBeGreaterThan(without.bytes ?? 0)
    })
  })

  test('counts with its table and the list of digests, so that sizes of states add up to what the disk holds', async () => {
    const home = join(await temporaryFolder('index'), 'home')
    await opened(home, async store => {
      for (const text of ['one', 'two', 'three']) await publish(store, 'key', text.repeat(1_000))
      const generations = join(home, 'graph', 'generations')
      const sizes = new Map<number, number>()
      for (const name of await readdir(generations, { recursive: true })) {
        const found = await stat(join(generations, name))
        if (found.isFile() && !name.endsWith('manifest.json')) sizes.set(found.ino, found.size)
      }
      const counted = (await store.history()).map(({ bytes }) => bytes ?? 0)
      expect(sum(counted)).toBe(sum([...sizes.values()]))
    })
  })

  test('goes back with its graph', async () => {
    const { home } = await copied()
    await opened(home, async store => {
      await store.rollback(ids.before)
      expect(await textOf(store, 'key')).toBe('one')
    })
  })

  test.each<[string, string, (path: string) => Promise<unknown>]>([
    ['library.index', 'missing', path => rm(path)],
    ['library.index', 'empty', path => truncate(path, 0)],
    ['library.index', 'cut off', path => truncate(path, 5)],
    ['library.index', 'a folder', path => rm(path).then(() => mkdir(path))],
    ['library.table', 'missing', path => rm(path)],
    ['library.table', 'cut off', path => truncate(path, 20)],
    ['library.table', 'changed', path => flip(path, 0.5)],
    ['library.table', 'a folder', path => rm(path).then(() => mkdir(path))],
  ])(
    'is empty and may be written again when its %s is %s, and the graph is whole',
    async (name, _, damage) => {
      const { home, folder } = await copied()
      await damage(join(folder, name))
      await opened(home, async store => {
        expect(await textOf(store, 'key')).toBeUndefined()
        expect(await store.damage(true)).toBeNull()
        const id = await publish(store, 'other', 'three')
        expect(await store.generation()).toBe(id)
        expect(await textOf(store, 'other')).toBe('three')
        expect(await textOf(store, 'key')).toBeUndefined()
      })
    },
  )

  test.skipIf(process.platform === 'win32')('goes on where the database may only be read', async () => {
    const { home, folder } = await copied()
    await chmod(join(home, '..'), 0o777)
    for (const entry of ['', ...(await readdir(home, { recursive: true }))])
      await chmod(join(home, entry), 0o777)
    await chmod(join(folder, 'graph.grafeo'), 0o444)
    await asNobody(() =>
      opened(home, async store => {
        await publish(store, 'other', 'three')
        expect(await textOf(store, 'other')).toBe('three')
        expect(await textOf(store, 'key')).toBeDefined()
      }),
    )
  })

  test.skipIf(process.platform === 'win32').each([
    ['library.index', 0],
    ['library.index', 0o444],
    ['library.table', 0],
  ])('is empty and may be written again where the mode of %s is %i', async (name, mode) => {
    const { home, folder } = await copied()
    await chmod(join(home, '..'), 0o777)
    for (const entry of ['', ...(await readdir(home, { recursive: true }))])
      await chmod(join(home, entry), 0o777)
    await chmod(join(folder, name), mode)
    await asNobody(() =>
      opened(home, async store => {
        expect(await textOf(store, 'key')).toBeUndefined()
        await publish(store, 'other', 'three')
        expect(await textOf(store, 'other')).toBe('three')
      }),
    )
  })

  test('is refused where it is not as it was written, until it is cleared', async () => {
    const { home, folder } = await copied()
    await flip(join(folder, 'library.index'), 0.9)
    await opened(home, async store => {
      const writer = await store.write()
      await expect(writer.index.get(['key'])).rejects.toThrow(IndexDamaged)
      await writer.index.clear()
      expect((await writer.index.get(['key'])).size).toBe(0)
      await writer.abandon()
      expect(await store.damage(true)).toBeNull()
    })
  })

  test('is the same file in all generations, counted once, and goes on after each of them', async () => {
    const { home, folder } = await copied()
    await opened(home, async store => {
      const texts = new Map(Array.from({ length: 100 }, (_, number) => [`${number}`, 'x'.repeat(1_000)]))
      const writer = await store.write()
      await writer.index.set(texts)
      const { id: first } = await writer.publish(reportOf, 'many texts')
      const second = await publish(store, 'key', 'three')
      await store.rollback(first)
      const third = await publish(store, 'key', 'four')
      const inodes = await Promise.all(
        [first, second, third].map(async id => (await stat(join(folder, '..', id, 'library.index'))).ino),
      )
      expect(new Set(inodes).size).toBe(1)
      expect(await textOf(store, 'key')).toBe('four')
      const bytes = new Map((await store.history()).map(state => [state.id, state.bytes ?? 0]))
      expect(bytes.get(third)).toBeGreaterThan((bytes.get(second) ?? 0) + 100_000)
      await store.rollback(second)
      expect(await textOf(store, 'key')).toBe('three')
    })
  })

  test('is as long as before after an import that was given up', async () => {
    const { home, path } = await copied()
    const { size } = await stat(path)
    await opened(home, async store => {
      const writer = await store.write()
      await writer.index.set(new Map([['large', 'x'.repeat(20_000_000)]]))
      expect((await stat(path)).size).toBeGreaterThan(20_000_000)
      await writer.abandon()
      expect((await stat(path)).size).toBe(size)
      expect(await textOf(store, 'key')).toBe('two')
    })
  })

  test('is as it was, and nothing else stays, after an import that was killed', async () => {
    const { home, folder } = await copied()
    const child = await new Promise<string | null | undefined>(resolve =>
      execFile(process.execPath, ['--import', 'tsx', KILLED, home], error => resolve(error?.signal)),
    )
    expect(child).toBe('SIGKILL')
    await opened(home, async store => {
      expect(await textOf(store, 'key')).toBe('two')
      expect((await readdir(folder)).sort()).toEqual(FILES)
      expect((await readdir(join(folder, '..'))).sort()).toEqual([ids.before, ids.id])
    })
  })

  test('does not grow when the same texts are set again and again', async () => {
    const { home } = await copied()
    const texts = new Map(Array.from({ length: 2_000 }, (_, number) => [`${number}`, 'x'.repeat(1_000)]))
    await opened(home, async store => {
      const sizes: number[] = []
      for (let round = 0; round < 4; round += 1) {
        const writer = await store.write()
        for (let time = 0; time < 3; time += 1) await writer.index.set(texts)
        sizes.push((await writer.publish(reportOf, `round ${round}`)).bytes ?? 0)
      }
      expect(sizes.at(-1)).toBeLessThan((sizes[0] ?? 0) * 1.1)
      expect(await textOf(store, '1999')).toBe('x'.repeat(1_000))
    })
  })
})
