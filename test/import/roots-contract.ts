import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wholeGraph } from '../../src/export/export-graph.ts'
import { type ImportOptions, importLibrary } from '../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { DAY_ONE, DAY_TWO } from './days.ts'

/** What holds of keys and sources, whatever the store. */
export function rootsContract(open: () => Promise<GraphStore>): void {
  let store: GraphStore
  let folder: string
  beforeEach(async () => {
    store = await open()
    folder = await temporaryFolder('roots')
    await write('notes/one.txt', DAY_ONE)
    await write('notes/2024/two.txt', DAY_TWO)
  })
  afterEach(() => store.close())

  const at = (name: string) => join(folder, name)
  async function write(name: string, text: string): Promise<void> {
    await mkdir(dirname(at(name)), { recursive: true })
    await writeFile(at(name), text)
  }
  const load = (names: string[], options: Partial<ImportOptions> = {}) =>
    importLibrary(store, { paths: names.map(at), identity: NO_IDENTITY, prune: false, ...options })
  async function digests(): Promise<unknown[][]> {
    const cypher = 'MATCH (d:Digest) RETURN d.key, d.source ORDER BY d.key'
    return (await store.query(cypher, {}, { rows: 99, timeout: 60_000 }, 'console')).rows
  }
  const NOTES = [
    ['digest:notes/2024/two.txt', '2024/two.txt'],
    ['digest:notes/one.txt', 'one.txt'],
  ]

  test('a file or folder below a root that was named is the same, alone or not, before or after', async () => {
    await load(['notes/2024/two.txt'])
    expect(await digests()).toEqual([['digest:two.txt', 'two.txt']])
    await load(['notes/2024'])
    expect(await digests()).toEqual([['digest:2024/two.txt', 'two.txt']])
    await load(['notes'])
    expect(await digests()).toEqual(NOTES)
    for (const name of ['notes/2024', 'notes/../notes/one.txt'])
      expect((await load([name])).generation).toBeNull()
    await write('notes/2024/two.txt', DAY_TWO.replace('#llm', '#agent'))
    expect((await load(['notes/2024/two.txt'])).report.documents).toMatchObject({ imported: 1, unchanged: 0 })
    expect(await digests()).toEqual(NOTES)
  })

  test('a folder that was moved and edited keeps its keys', async () => {
    await load(['notes'])
    await mkdir(at('elsewhere'))
    await rename(at('notes'), at('elsewhere/notes'))
    await write('elsewhere/notes/one.txt', DAY_ONE.replace('#agent', '#llm'))
    const { report } = await load(['elsewhere/notes'], { prune: true })
    expect(report.documents).toMatchObject({ removed: 0, failed: 0 })
    expect(await digests()).toEqual(NOTES)
    expect((await load(['elsewhere/notes'])).generation).toBeNull()
  })

  test('a folder that is gone is forgotten when it is named to be, and a wrong name is refused', async () => {
    await write('other/three.txt', DAY_TWO)
    await load(['notes', 'other'])
    await rename(at('notes'), at('elsewhere'))
    await expect(load(['note', 'other'], { prune: true })).rejects.toThrow('There is no file or folder')
    expect((await load(['notes/2024', 'other'], { prune: true })).report.documents).toMatchObject({
      removed: 1,
    })
    const { report } = await load(['notes'], { prune: true })
    expect(report.documents).toMatchObject({ removed: 1, unchanged: 0, failed: 0 })
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['document-gone'])
    expect(await digests()).toEqual([['digest:other/three.txt', 'three.txt']])
    await expect(load(['notes'], { prune: true })).rejects.toThrow('There is no file or folder')
  })

  test('folders and files of one name are told apart alike, whichever comes first', async () => {
    await write('other/notes/one.txt', DAY_TWO)
    await write('a/day.txt', DAY_ONE)
    await write('b/day.txt', DAY_TWO)
    const names = ['notes', 'other/notes', 'a/day.txt', 'b/day.txt']
    for (const name of names) await load([name])
    const before = await digests()
    expect(before.map(([key]) => String(key).replace(/~[0-9a-f]{6}/, '~')).sort()).toEqual([
      'digest:day.txt~',
      'digest:day.txt~',
      'digest:notes/2024/two.txt',
      'digest:notes~/one.txt',
      'digest:notes~/one.txt',
    ])
    expect(before.map(([, source]) => source).sort()).toEqual([
      '2024/two.txt',
      'day.txt',
      'day.txt',
      'one.txt',
      'one.txt',
    ])
    expect((await load(names)).generation).toBeNull()
    await store.close()
    store = await open()
    await load([...names].reverse())
    expect(await digests()).toEqual(before)
  })

  test('nothing stored names a path', async () => {
    await load(['notes', 'notes/one.txt'])
    await write('notes/binary.md', 'a\0b')
    await write('notes/empty.txt', '')
    const { report, generation } = await load(['notes'])
    const shown = [JSON.stringify([report, generation, await store.report(), await store.history()])]
    for await (const node of wholeGraph(store).nodes()) shown.push(JSON.stringify(node))
    const cypher = 'MATCH (n) RETURN properties(n)'
    if (store.engine === 'neo4j')
      shown.push(JSON.stringify(await store.query(cypher, {}, { rows: 999, timeout: 60_000 }, 'view')))
    expect(shown.filter(text => text.includes(dirname(folder)))).toEqual([])
    expect(report.diagnostics.map(({ place }) => place.source)).toContain('notes/binary.md')
  })
}
