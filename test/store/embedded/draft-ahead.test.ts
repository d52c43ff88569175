import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { readSettings } from '../../../src/settings.ts'
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts'
import { Library } from '../../import/library.ts'
import { type Copy, hashOf, paper, useWholeHome } from './whole-home.ts'

const PATIENCE = { timeout: 60_000, interval: 50 }

describe('a draft that is prepared', () => {
  const whole = useWholeHome()
  const open: EmbeddedStore[] = []
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close()
  })

  const openStore = ({ home }: Copy): EmbeddedStore => {
    const store = new EmbeddedStore(readSettings({ home }, {}))
    open.push(store)
    return store
  }

  const filesOf = ({ graph }: Copy, id: string) => readdir(join(graph, 'generations', id)).catch(() => [])

  /** Ids of the drafts that continue from the current generation. */
  async function drafts(copy: Copy): Promise<string[]> {
    const ids: string[] = []
    const current = await new EmbeddedStore(readSettings({ home: copy.home }, {})).generation()
    for (const id of await readdir(join(copy.graph, 'generations'))) {
      const files: string[] = await filesOf(copy, id)
      if (id > current && files.includes('unpublished') && files.includes('library.index')) ids.push(id)
    }
    return ids
  }

  /** Prepares one and waits until it is there. */
  async function prepared(copy: Copy, store: EmbeddedStore): Promise<string> {
    store.prepareWrite()
    await expect.poll(() => drafts(copy), PATIENCE).toHaveLength(1)
    return (await drafts(copy))[0] ?? ''
  }

  test('becomes the next generation, whole, and nothing else stays', async () => {
    const copy = await whole.copy()
    const store = openStore(copy)
    const id = await prepared(copy, store)
    expect(await store.generation()).toBe(copy.id)
    await whole.library.write('two.txt', paper(3))
    const { generation } = await whole.library.import({}, store)
    expect(generation?.id).toBe(id)
    expect(await store.damage(true)).toBeNull()
    expect(await filesOf(copy, id)).not.toContain('unpublished')
    const fresh = await Library.create()
    await fresh.write('one.txt', paper(1))
    await fresh.write('two.txt', paper(3))
    await fresh.import()
    expect(await hashOf(store)).toBe(await hashOf(fresh.store))
    await fresh.store.close()
    await fresh.destroy()
  }, 120_000)

  test('waits on when nothing has changed, and goes with its store', async () => {
    const copy = await whole.copy()
    const store = openStore(copy)
    await whole.library.write('two.txt', paper(2))
    const id = await prepared(copy, store)
    expect((await whole.library.import({}, store)).generation).toBeNull()
    expect(await drafts(copy)).toEqual([id])
    await store.close()
    expect(await drafts(copy)).toEqual([])
    expect(await readdir(join(copy.graph, 'generations'))).toHaveLength(2)
  }, 120_000)

  test('of a process that was killed is removed by the next import, and is not used once it is', async () => {
    const copy = await whole.copy()
    const [one, other] = [openStore(copy), openStore(copy)]
    await whole.library.write('two.txt', paper(2))
    const id = await prepared(copy, one)
    expect((await whole.library.import({}, other)).generation).toBeNull()
    expect(await filesOf(copy, id)).toEqual([])
    await whole.library.write('two.txt', paper(4))
    const { generation } = await whole.library.import({}, one)
    expect(generation?.id).not.toBe(id)
    expect(await one.damage(true)).toBeNull()
  }, 120_000)

  test('is made anew when another import has published, so that two in turn lose nothing', async () => {
    const copy = await whole.copy()
    const stores = [openStore(copy), openStore(copy)]
    await whole.library.write('two.txt', paper(2))
    for (const [turn, store] of [...stores, ...stores].entries()) {
      for (const each of stores) each.prepareWrite()
      await expect.poll(() => drafts(copy), PATIENCE).toHaveLength(2)
      const ready = await drafts(copy)
      await whole.library.write(`turn${turn}.txt`, paper(5 + turn))
      expect(ready).toContain((await whole.library.import({}, store)).generation?.id)
    }
    const [one, other] = stores as [EmbeddedStore, EmbeddedStore]
    const { rows } = await other.query(
      'MATCH (p:Paper) RETURN p.key',
      {},
      { rows: 99, timeout: 60_000 },
      'view',
    )
    expect(rows).toHaveLength(6)
    expect(await hashOf(one)).toBe(await hashOf(other))
    await one.close()
    await other.close()
    for (const id of await readdir(join(copy.graph, 'generations')))
      expect(await filesOf(copy, id)).not.toContain('unpublished')
  }, 240_000)
})
