import { chmod, cp, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { earlierState } from '../../../src/cli/earlier-state.ts'
import { timeOf } from '../../../src/graph/library.ts'
import type { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts'
import { type Manifest, readManifest, writeManifest } from '../../../src/store/embedded/manifest.ts'
import { WAYS } from './ways.ts'
import { asNobody, flip, hashOf, opened, paper, useWholeHome } from './whole-home.ts'

/** Begins an import, up to where it has read everything and would write. */
async function begin(store: EmbeddedStore): Promise<void> {
  const writer = await store.write()
  try {
    await expect(writer.check()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await writer.setRoots([])
  } finally {
    await writer.abandon()
  }
}

const PAPERS = 'MATCH (p:Paper) RETURN p.key ORDER BY p.key'

describe('a damaged store', () => {
  const whole = useWholeHome()

  test.each(WAYS)('with $what serves the newest whole state and says so', async ({ reason, damage }) => {
    const copy = await whole.copy()
    await damage(copy)
    const pointerLost = reason === 'damagedPointer'
    const served = pointerLost ? copy.id : copy.before
    await opened(copy.home, async store => {
      const said = { reason, generation: pointerLost ? '' : copy.id, served }
      expect(await store.damage(true)).toMatchObject(said)
      expect(await store.generation()).toBe(served)
      expect((await store.history()).filter(({ current }) => current).map(({ id }) => id)).toEqual([served])
    })
  })

  // test/long/damage.long.ts does so with all of them.
  test.each([
    'a flipped manifest',
    'a flipped database',
    'a link to itself as generation',
    'a file as generation',
  ])('with %s is read, and repaired by the next import', async name => {
    const copy = await whole.copy()
    await WAYS.find(({ what }) => what === name)?.damage(copy)
    await opened(copy.home, async store => {
      await store.damage(true)
      expect(await hashOf(store)).toBe(whole.hashes.one)
      expect((await whole.library.import({}, store)).generation).not.toBeNull()
      expect(await store.damage(true)).toBeNull()
      expect(await hashOf(store)).toBe(whole.hashes.two)
    })
    expect(await readdir(join(copy.graph, 'damaged'))).toEqual([copy.id])
  })

  test.each([
    ['a flipped database', 'nothing new'],
    ['a database that is flipped in every page', 'another paper'],
    ['the database of another generation', 'nothing new'],
    ['the database of another generation', 'another paper'],
    ['a flipped manifest', 'another paper'],
  ])('with %s is found and repaired by an import of %s', async (name, news) => {
    const copy = await whole.copy()
    await WAYS.find(({ what }) => what === name)?.damage(copy)
    const isMore = news === 'another paper'
    if (isMore) await whole.library.write('three.txt', paper(3))
    await opened(copy.home, async store => {
      const { generation } = await whole.library.import({}, store)
      expect(generation).not.toBeNull()
      if (isMore) await whole.library.remove('three.txt')
      expect(await store.damage(true)).toBeNull()
      const { rows } = await store.query(PAPERS, {}, { rows: 10, timeout: 60_000 }, 'view')
      expect(rows).toHaveLength(isMore ? 3 : 2)
    })
    expect(await readdir(join(copy.graph, 'damaged'))).toEqual([copy.id])
  })

  test.each([
    [1, 'this release'],
    [2, 'this release'],
    [2, 'an earlier release'],
  ])(
    'with a flipped header %i of its database, made by %s, loses nothing by an import',
    async (header, by) => {
      const copy = await whole.copy()
      const path = join(copy.folder, 'manifest.json')
      const { head, ...manifest } = (await readManifest(path, copy.id)) as Manifest
      expect(head).toBeDefined()
      if (by === 'an earlier release') await writeManifest(path, manifest)
      await WAYS.find(({ what }) => what === `a flipped header ${header} of its database`)?.damage(copy)
      await whole.library.write('three.txt', paper(3))
      await opened(copy.home, async store => {
        await whole.library.import({}, store)
        await whole.library.remove('three.txt')
        const { rows } = await store.query(PAPERS, {}, { rows: 10, timeout: 60_000 }, 'view')
        expect(rows).toHaveLength(3)
      })
    },
  )

  test('with a whole database of another state in place of its own loses nothing by an import', async () => {
    const [copy, other] = [await whole.copy(), await whole.copy()]
    const made = await opened(other.home, async store => {
      await store.rollback(other.before)
      await whole.library.write('two.txt', paper(4))
      const { generation } = await whole.library.import({}, store)
      return join(other.graph, 'generations', generation?.id ?? '', 'graph.grafeo')
    })
    const database = join(copy.folder, 'graph.grafeo')
    expect((await stat(made)).size).toBe((await stat(database)).size)
    await cp(made, database)
    await whole.library.write('two.txt', paper(2))
    await whole.library.write('three.txt', paper(3))
    await opened(copy.home, async store => {
      await whole.library.import({}, store)
      await whole.library.remove('three.txt')
      const { rows } = await store.query(PAPERS, {}, { rows: 10, timeout: 60_000 }, 'view')
      expect(rows).toEqual([1, 2, 3].map(number => [`arxiv:2403.0000${number}`]))
    })
  })

  test.skipIf(process.platform === 'win32').each(['graph.grafeo', 'manifest.json'])(
    'is none where %s may not be read: that is said, nothing is moved away, and all is well once it may',
    async name => {
      const copy = await whole.copy()
      const path = join(copy.folder, name)
      await chmod(path, 0)
      const { home, graph } = copy
      for (const folder of [dirname(home), home, graph, join(graph, 'generations')])
        await chmod(folder, 0o777)
      await opened(copy.home, async store => {
        const refused = {
          code: 'STORE_UNAVAILABLE',
          message: `${path} may not be read. Allow it, or choose another folder with --home or PAPERWEAVE_HOME.`,
        }
        await asNobody(async () => {
          await expect(store.damage(true)).rejects.toMatchObject(refused)
          await expect(begin(store)).rejects.toMatchObject(refused)
        })
        await chmod(path, 0o644)
        expect(await store.damage(true)).toBeNull()
        expect(await store.generation()).toBe(copy.id)
      })
    },
  )

  test.each(['a flipped database', 'a flipped manifest'])(
    'with %s goes back to the state before the damaged one, and to no damaged one',
    async name => {
      const copy = await whole.copy()
      await WAYS.find(({ what }) => what === name)?.damage(copy)
      await opened(copy.home, async store => {
        await store.damage(true)
        const damaged = {
          code: 'STORE_UNAVAILABLE',
          message: `The state "${copy.id}" is damaged. "paperweave history" lists whole ones.`,
        }
        await expect(store.rollback(copy.id)).rejects.toMatchObject(damaged)
        const id = (await earlierState(store)) ?? ''
        expect(id).toBe(copy.before)
        await store.rollback(id)
        expect([await store.damage(true), await store.generation()]).toEqual([null, id])
        expect(await earlierState(store)).toBeUndefined()
      })
    },
  )

  test('is said once, with the time that the history shows', async () => {
    const copy = await whole.copy()
    await rm(copy.current)
    const said: unknown[][] = []
    const log = console.warn
    console.warn = (...words) => said.push(words)
    const [state] = await opened(copy.home, async store => {
      await store.damage(true)
      return store.history()
    }).finally(() => {
      console.warn = log
    })
    expect(said).toEqual([[expect.stringContaining(`of ${timeOf(state?.at ?? '')}. The next import`)]])
  })

  test('answers at once, and moves on when the check in the background finds what the engine does not', async () => {
    const { folder, id, home } = await whole.copy()
    await flip(join(folder, 'graph.grafeo'), 0.999)
    await opened(home, async store => {
      expect((await store.query(PAPERS, {}, { rows: 9, timeout: 30_000 }, 'view')).rows).toHaveLength(2)
      await expect.poll(() => store.generation(), { timeout: 30_000 }).not.toBe(id)
      expect(await store.damage()).toMatchObject({ reason: 'damagedContent', generation: id })
    })
  })

  test('of which nothing is whole says what to do, and starts no empty graph', async () => {
    const { graph, home } = await whole.copy()
    for (const id of await readdir(join(graph, 'generations')))
      await rm(join(graph, 'generations', id, 'manifest.json'))
    const refused = { code: 'STORE_UNAVAILABLE', message: expect.stringContaining('move it away') }
    await opened(home, async store => {
      await expect(store.generation()).rejects.toMatchObject(refused)
      await expect(store.history()).rejects.toMatchObject(refused)
      await expect(store.write()).rejects.toMatchObject(refused)
    })
  })
})
