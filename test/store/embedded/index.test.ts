import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { reportOf } from '../sample-graph.ts'
import { flip, opened } from './whole-home.ts'

/** What a generation is made of. */
const FILES = ['digests.json', 'graph.grafeo', 'library.index', 'manifest.json']

const KILLED = fileURLToPath(new URL('./killed-index.ts', import.meta.url))

/** Publishes an import that sets one text. */
async function publish(store: EmbeddedStore, key: string, text: string): Promise<string> {
  const writer = await store.write()
  await writer.index.set(new Map([[key, text]]))
  return (await writer.publish(reportOf, text)).id
}

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

  test('is one more file, whose size counts', async () => {
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

  test('goes back with its graph', async () => {
    const { home } = await copied()
    await opened(home, async store => {
      await store.rollback(ids.before)
      expect(await textOf(store, 'key')).toBe('one')
    })
  })

  test.each<[string, (path: string) => Promise<unknown>]>([
    ['missing', path => rm(path)],
    ['empty', path => truncate(path, 0)],
    ['cut off', path => truncate(path, 20)],
    ['changed', path => flip(path, 0.5)],
    ['a folder', path => rm(path).then(() => mkdir(path))],
  ])('is empty and may be written again when its file is %s, and the graph is whole', async (_, damage) => {
    const { home, path } = await copied()
    await damage(path)
    await opened(home, async store => {
      expect(await textOf(store, 'key')).toBeUndefined()
      expect(await store.damage(true)).toBeNull()
      const id = await publish(store, 'other', 'three')
      expect(await store.generation()).toBe(id)
      expect(await textOf(store, 'other')).toBe('three')
      expect(await textOf(store, 'key')).toBeUndefined()
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
