import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wholeGraph } from '../../../src/export/export-graph.ts'
import { importLibrary } from '../../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../../src/link/identity/identity-file.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { searchOf } from '../../indexing/search-of.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

export const RELEASED = import.meta.dirname
const TEXTS = join(RELEASED, 'texts')

/** What people type, and the key of what they mean, as the release made it. */
const SEARCHES = [
  ['Łukasz Kaiser', 'author:lukasz-kaiser'],
  ['Kjær', 'author:nils-kjær'],
  ['Petrović', 'author:đorđe-petrovic'],
  ['straße', 'topic:strasse'],
  ['ㄱㅅㅇ', 'author:김서연'],
  ['phenaki', 'model:phenaki'],
  ['lukasz', 'author:lukasz-kaiser'],
  ['soren', 'author:soren-kierkegaard'],
  ['isik', 'author:burak-isık'],
  ['kjaer', 'author:nils-kjær'],
  ['oeuvre', 'topic:œuvre'],
] as const

/** What depends on the version of the linker: of models, too, by which other names they are known. */
const OF_THE_VERSION = ['hash', 'fingerprint']
const OF_THE_VERSION_IN_MODELS = ['aliases', 'aliasRules']

/** Every node and relationship, without what a version decides and the sources of digests, which were paths of files. */
async function contentOf(store: GraphStore): Promise<string[]> {
  const lines: string[] = []
  for await (const { label, key, properties } of wholeGraph(store).nodes()) {
    const without = [...OF_THE_VERSION, 'source', ...(label === 'Model' ? OF_THE_VERSION_IN_MODELS : [])]
    const rest = Object.entries(properties).filter(([name]) => !without.includes(name))
    lines.push(JSON.stringify([label, key, rest.sort()]))
  }
  for await (const { type, from, to, properties } of wholeGraph(store).relationships())
    lines.push(JSON.stringify([from.key, type, to.key, Object.entries(properties).sort()]))
  return lines.sort()
}

const sourcesOf = async (store: GraphStore): Promise<unknown[]> => {
  const cypher = 'MATCH (d:Digest) RETURN d.source ORDER BY d.key'
  return (await store.query(cypher, {}, { rows: 9, timeout: 60_000 }, 'console')).rows.flat()
}

const importTexts = (store: GraphStore) =>
  importLibrary(store, { paths: [TEXTS], identity: NO_IDENTITY, prune: true })

/** What holds of everything that the release wrote. */
export function releasedContract(store: () => GraphStore): void {
  test('opens with its history, counts and report', async () => {
    expect((await store().stats()).nodes).toEqual({ Digest: 2, Paper: 3, Author: 7, Topic: 5, Model: 5 })
    expect(await store().history()).toMatchObject([{ reason: 'import texts', current: true }])
    expect(await store().report()).toMatchObject({ entries: 4, paths: ['/library/texts'] })
  })

  test('is found by its names', async () => {
    const find = await searchOf(store())
    for (const [text, key] of SEARCHES) expect((await find(text))[0]?.key, text).toBe(key)
  })

  test('no longer shows paths after anything is imported, even if its texts are gone', async () => {
    const before = await contentOf(store())
    expect(await sourcesOf(store())).toEqual([
      '/library/texts/2024-03-11.txt',
      '/library/texts/2024-03-12.txt',
    ])
    await importLibrary(store(), {
      paths: [await temporaryFolder('empty')],
      identity: NO_IDENTITY,
      prune: false,
    })
    expect(await sourcesOf(store())).toEqual(['2024-03-11.txt', '2024-03-12.txt'])
    expect(await contentOf(store())).toEqual(before)
  })

  test('is the same after the same texts are imported again from another folder', async () => {
    const before = await contentOf(store())
    const { report } = await importTexts(store())
    expect(report.documents).toMatchObject({ imported: 2, removed: 0, failed: 0 })
    expect(await contentOf(store())).toEqual(before)
    expect(await sourcesOf(store())).toEqual(['2024-03-11.txt', '2024-03-12.txt'])
    expect((await importTexts(store())).generation).toBeNull()
  })
}
