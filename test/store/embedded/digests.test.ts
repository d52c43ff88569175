import { cp, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { listOf } from '../list-of.ts'
import { JUNE, MAY, NOTHING, write } from '../sample-graph.ts'
import { flip, opened } from './whole-home.ts'

const digestsOf = async (store: EmbeddedStore) => {
  const writer = await store.write()
  const digests = await listOf(writer.digests())
  await writer.abandon()
  return digests.sort((one, other) => (one.key < other.key ? -1 : 1))
}

const WHOLE = [
  { key: 'digest:june', source: 'june.txt', hash: 'b1' },
  { key: 'digest:may', source: 'may.txt', hash: 'a1' },
]

describe('the list of digests beside an embedded graph', () => {
  let whole: string
  let id: string
  beforeAll(async () => {
    whole = join(await temporaryFolder('digests'), 'home')
    id = await opened(whole, async store => {
      await write(store, MAY, JUNE)
      return store.generation()
    })
  })

  const copied = async () => {
    const home = join(await temporaryFolder('digests'), 'home')
    await cp(whole, home, { recursive: true })
    return { home, folder: join(home, 'graph', 'generations', id) }
  }

  test('is read without the database', async () => {
    const { home, folder } = await copied()
    await opened(home, async store => {
      const writer = await store.write()
      await rm(join(folder, 'graph.grafeo'))
      expect(await listOf(writer.digests())).toHaveLength(2)
      await writer.abandon()
    })
  })

  test.each<[string, (path: string) => Promise<unknown>]>([
    ['missing', path => rm(path)],
    ['empty', path => truncate(path, 0)],
    ['changed', path => flip(path, 0.5)],
  ])('is made up for by the database when it is %s', async (_, damage) => {
    const { home, folder } = await copied()
    await damage(join(folder, 'digests.json'))
    await opened(home, async store => {
      expect(await digestsOf(store)).toEqual(WHOLE)
      expect(await store.damage(true)).toBeNull()
    })
  })

  test('follows what an import changes', async () => {
    const { home } = await copied()
    await opened(home, async store => {
      const writer = await store.write()
      await writer.apply({ ...NOTHING, remove: [{ label: 'Digest', key: 'digest:may' }] })
      expect(await listOf(writer.digests())).toEqual(WHOLE.slice(0, 1))
      await writer.abandon()
      expect(await digestsOf(store)).toEqual(WHOLE)
      await write(store, { ...NOTHING, remove: [{ label: 'Digest', key: 'digest:may' }] })
      expect(await digestsOf(store)).toEqual(WHOLE.slice(0, 1))
    })
  })
})
