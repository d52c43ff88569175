import { cp, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EmbeddedStore } from '../../src/store/embedded/embedded-store.ts'
import { flip, hashOf, opened, paper } from '../store/embedded/whole-home.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { Library } from './library.ts'

/** Where one bit is another one, as parts of the file. */
const PLACES = Array.from({ length: 12 }, (_, number) => (number + 0.5) / 12)

const digestOf = (first: number): string =>
  [0, 1, 2].map(more => paper(first + more).replace('2024-03-14', `2024-03-${10 + first}`)).join('\n')

const indexOf = async (home: string, store: EmbeddedStore): Promise<string> =>
  join(home, 'graph', 'generations', await store.generation(), 'library.index')

describe('an import whose index is damaged', () => {
  let library: Library
  let hashes: { now: string; later: string }
  beforeAll(async () => {
    library = await Library.create()
    await library.write('1.txt', digestOf(1))
    await library.import()
    const now = await hashOf(library.store)
    const fresh = await Library.create()
    for (const first of [1, 4]) await fresh.write(`${first}.txt`, digestOf(first))
    await fresh.import()
    hashes = { now, later: await hashOf(fresh.store) }
    await fresh.destroy()
    await library.store.close()
    await library.write('4.txt', digestOf(4))
  })
  afterAll(() => library.destroy())

  /** What an import into a copy makes. */
  const imported = async (damage: (path: string) => Promise<unknown>) => {
    const home = join(await temporaryFolder('damaged-index'), 'home')
    await cp(library.home, home, { recursive: true })
    return opened(home, async store => {
      const path = await indexOf(home, store)
      const before = (await stat(path)).size
      await damage(path)
      expect(await hashOf(store)).toBe(hashes.now)
      const { report } = await library.import({}, store)
      expect(report.documents).toMatchObject({ imported: 1, unchanged: 1 })
      return { hash: await hashOf(store), before, after: (await stat(await indexOf(home, store))).size }
    })
  }

  test('everywhere makes the graph that it would have made', async () => {
    const damage = async (path: string) =>
      writeFile(
        path,
        (await readFile(path)).map(byte => byte ^ 1),
      )
    expect((await imported(damage)).hash).toBe(hashes.later)
  })

  test.each(PLACES)('at %d makes the graph that it would have made', async place => {
    expect((await imported(path => flip(path, place))).hash).toBe(hashes.later)
  })

  test('nowhere adds so much that all of it is written anew, and so read', async () => {
    const { before, after } = await imported(async () => {})
    expect(after).toBeGreaterThan(before * 1.25)
  })
})
