import { cp, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { importLibrary } from '../../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../../src/link/identity/identity-file.ts'
import type { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts'
import { readManifest, writeManifest } from '../../../src/store/embedded/manifest.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { flip, opened, paper } from './whole-home.ts'

const DIGESTS = 'MATCH (d:Digest) RETURN d.key ORDER BY d.key'

/** Two folders of one name that share the name of a file and have one more each. Only the roots tell whose that is. */
describe('the roots of an embedded graph', () => {
  let folder: string
  let home: string
  let ids: { earlier: string; id: string }
  const load = (store: EmbeddedStore, ...names: string[]) =>
    importLibrary(store, {
      paths: names.map(name => join(folder, name)),
      identity: NO_IDENTITY,
      prune: false,
    })
  const digests = async (store: EmbeddedStore) =>
    (await store.query(DIGESTS, {}, { rows: 99, timeout: 60_000 }, 'view')).rows.flat()

  beforeAll(async () => {
    folder = await temporaryFolder('roots')
    home = join(folder, 'home')
    for (const [number, name] of [
      'a/notes/one.txt',
      'a/notes/two.txt',
      'b/notes/one.txt',
      'b/notes/three.txt',
    ].entries()) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), paper(number))
    }
    ids = await opened(home, async store => ({
      earlier: (await load(store, 'a/notes')).generation?.id ?? '',
      id: (await load(store, 'b/notes')).generation?.id ?? '',
    }))
  })

  const copied = async () => {
    const copy = join(await temporaryFolder('roots'), 'home')
    await cp(home, copy, { recursive: true })
    return { home: copy, folderOf: (id: string) => join(copy, 'graph', 'generations', id) }
  }

  test('are damaged only with the manifest, after which no digest is there twice', async () => {
    const copy = await copied()
    const path = join(copy.folderOf(ids.id), 'manifest.json')
    const text = await readFile(path, 'utf8')
    await flip(path, (text.indexOf('"marks"') + 12) / text.length)
    await opened(copy.home, async store => {
      expect(await store.damage()).toMatchObject({ reason: 'damagedManifest', served: ids.earlier })
      await load(store, 'b/notes')
      expect(await digests(store)).toHaveLength(4)
      expect((await load(store, 'a/notes', 'b/notes')).generation).toBeNull()
    })
  })

  /** As the roots were stored before: in a file without a checksum. */
  const asBefore = async () => {
    const copy = await copied()
    for (const id of [ids.earlier, ids.id]) {
      const { roots, ...manifest } = (await readManifest(join(copy.folderOf(id), 'manifest.json'), id)) ?? {}
      await writeManifest(join(copy.folderOf(id), 'manifest.json'), manifest as never)
      await writeFile(join(copy.folderOf(id), 'roots.json'), JSON.stringify(roots))
    }
    return { ...copy, roots: join(copy.folderOf(ids.id), 'roots.json') }
  }

  test('are read from the file that they were in before', async () => {
    const copy = await asBefore()
    await opened(copy.home, async store => {
      expect((await load(store, 'a/notes', 'b/notes')).generation).toBeNull()
      await writeFile(join(folder, 'b/notes/three.txt'), paper(5))
      await load(store, 'b/notes')
      await rm(copy.roots)
      expect((await load(store, 'a/notes', 'b/notes')).generation).toBeNull()
    })
  })

  test.each<[string, (path: string) => Promise<unknown>]>([
    ['missing', path => rm(path)],
    ['empty', path => truncate(path, 0)],
    ['cut off', path => truncate(path, 20)],
    ['changed', path => flip(path, 0)],
  ])('are not guessed when that file is %s', async (_, damage) => {
    const copy = await asBefore()
    await damage(copy.roots)
    await opened(copy.home, async store => {
      const refused = { code: 'STORE_UNAVAILABLE', message: expect.stringContaining('paperweave rollback') }
      await expect(load(store, 'b/notes')).rejects.toMatchObject(refused)
      expect((await store.history()).map(({ id }) => id)).toEqual([ids.id, ids.earlier])
      await store.rollback(ids.earlier)
      await (await store.write()).abandon()
    })
  })
})
