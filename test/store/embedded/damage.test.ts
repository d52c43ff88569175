import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { wholeGraph } from '../../../src/export/export-graph.ts'
import type { Damage } from '../../../src/graph/library.ts'
import { readSettings } from '../../../src/settings.ts'
import { EmbeddedStore } from '../../../src/store/embedded/embedded-store.ts'
import { contentHashOf } from '../../../src/transfer/content-hash.ts'
import { Library } from '../../import/library.ts'

const paper = (number: number) =>
  `2024-03-14\nhttps://arxiv.org/abs/2403.0000${number}\nA Study of Things ${number}\n(Ada Example)\nGPT-4와 비교했습니다.\n`

async function flip(path: string, place: number): Promise<void> {
  const bytes = await readFile(path)
  const at = Math.floor(bytes.length * place)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  await writeFile(path, bytes)
}

/** Ways to damage a store, by the files of its current generation. */
const WAYS: [string, Damage['reason'], (files: { current: string; folder: string }) => Promise<void>][] = [
  ['an empty pointer', 'damagedPointer', ({ current }) => writeFile(current, '')],
  ['a missing pointer', 'damagedPointer', ({ current }) => rm(current)],
  ['a garbled pointer', 'damagedPointer', ({ current }) => writeFile(current, '../../../etc\0')],
  ['a missing generation', 'damagedManifest', ({ folder }) => rm(folder, { recursive: true })],
  ['a missing manifest', 'damagedManifest', ({ folder }) => rm(join(folder, 'manifest.json'))],
  ['a cut manifest', 'damagedManifest', ({ folder }) => truncate(join(folder, 'manifest.json'), 100)],
  ['a flipped manifest', 'damagedManifest', ({ folder }) => flip(join(folder, 'manifest.json'), 0.4)],
  ['a missing database', 'damagedDatabase', ({ folder }) => rm(join(folder, 'graph.grafeo'))],
  ['an empty database', 'damagedDatabase', ({ folder }) => truncate(join(folder, 'graph.grafeo'), 0)],
  ['a cut database', 'damagedDatabase', ({ folder }) => truncate(join(folder, 'graph.grafeo'), 30_000)],
  ['a flipped database', 'damagedContent', ({ folder }) => flip(join(folder, 'graph.grafeo'), 0.5)],
]

const hashOf = async (store: EmbeddedStore): Promise<string> => (await contentHashOf(wholeGraph(store))).hash
const PAPERS = 'MATCH (p:Paper) RETURN p.key ORDER BY p.key'

describe('a damaged store', () => {
  let library: Library
  let hashes: { one: string; two: string }
  const again = async <T>(use: (store: EmbeddedStore) => Promise<T>): Promise<T> => {
    const store = new EmbeddedStore(readSettings({ home: library.home }, {}))
    return use(store).finally(() => store.close())
  }
  const filesOf = async () => {
    const id = await library.store.generation()
    const graph = join(library.home, 'graph')
    return { id, current: join(graph, 'current'), folder: join(graph, 'generations', id), graph }
  }

  beforeAll(async () => {
    library = await Library.create()
    await library.write('one.txt', paper(1))
    await library.import()
    const one = await hashOf(library.store)
    await library.write('two.txt', paper(2))
    await library.import()
    hashes = { one, two: await hashOf(library.store) }
    await library.store.close()
    await cp(library.home, `${library.home}-whole`, { recursive: true })
  })
  beforeEach(async () => {
    await rm(library.home, { recursive: true })
    await cp(`${library.home}-whole`, library.home, { recursive: true })
  })
  afterAll(() => library.destroy())

  test.each(WAYS)(
    'with %s serves the newest whole state, says so, and is repaired',
    async (_, reason, damage) => {
      const files = await filesOf()
      const [, earlier] = await library.store.history()
      await damage(files)
      const pointerLost = reason === 'damagedPointer'
      const served = pointerLost ? files.id : (earlier?.id ?? '')
      await again(async store => {
        expect(await store.damage(true)).toMatchObject({
          reason,
          generation: pointerLost ? '' : files.id,
          served,
        })
        expect(await store.generation()).toBe(served)
        expect(await hashOf(store)).toBe(hashes[pointerLost ? 'two' : 'one'])
        expect((await store.history()).filter(({ current }) => current).map(({ id }) => id)).toEqual([served])
      })
      expect((await library.import()).generation).not.toBeNull()
      await again(async store => {
        expect(await store.damage(true)).toBeNull()
        expect(await hashOf(store)).toBe(hashes.two)
      })
      if (!pointerLost && reason !== 'damagedManifest')
        expect(await readdir(join(files.graph, 'damaged'))).toEqual([files.id])
      // The next round needs a state before the current one that holds less.
      await library.store.rollback((await library.store.history()).at(-1)?.id ?? '')
      await library.import()
    },
    60_000,
  )

  test('answers at once, and moves on when the check in the background finds what the engine does not', async () => {
    const { folder, id } = await filesOf()
    await flip(join(folder, 'graph.grafeo'), 0.999)
    await again(async store => {
      expect((await store.query(PAPERS, {}, { rows: 9, timeout: 30_000 }, 'view')).rows).toHaveLength(2)
      await expect.poll(() => store.generation(), { timeout: 30_000 }).not.toBe(id)
      expect(await store.damage()).toMatchObject({ reason: 'damagedContent', generation: id })
    })
  }, 60_000)

  test('of which nothing is whole says what to do, and starts no empty graph', async () => {
    const { graph } = await filesOf()
    for (const id of await readdir(join(graph, 'generations')))
      await rm(join(graph, 'generations', id, 'manifest.json'))
    const refused = { code: 'STORE_UNAVAILABLE', message: expect.stringContaining('move it away') }
    await again(async store => {
      await expect(store.generation()).rejects.toMatchObject(refused)
      await expect(store.history()).rejects.toMatchObject(refused)
      await expect(store.write()).rejects.toMatchObject(refused)
    })
  })
})
