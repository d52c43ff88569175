import { join } from 'node:path'
import { wholeGraph } from '../../../src/export/export-graph.ts'
import { importLibrary } from '../../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../../src/link/identity/identity-file.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { listOf } from '../list-of.ts'
import { NOTHING, reportOf } from '../sample-graph.ts'

export const RELEASED = import.meta.dirname
const TEXTS = join(RELEASED, 'texts')

/** What may be typed, and the key that the release gave to what is meant. */
export const SEARCHES: [text: string, key: string][] = [
  ['Łukasz Kaiser', 'author:lukasz-kaiser'],
  ['Kjær', 'author:nils-kjær'],
  ['Petrović', 'author:đorđe-petrovic'],
  ['straße', 'topic:strasse'],
  ['ㄱㅅㅇ', 'author:김서연'],
  ['phenaki', 'model:phenaki'],
]

/** What the release's folding did not find. */
export const NEW_SEARCHES: [text: string, key: string][] = [
  ['lukasz', 'author:lukasz-kaiser'],
  ['soren', 'author:soren-kierkegaard'],
  ['isik', 'author:burak-isık'],
  ['kjaer', 'author:nils-kjær'],
  ['oeuvre', 'topic:œuvre'],
]

/** Every node and relationship, but for the hash of a digest, which holds the version of the linker. */
export async function contentOf(store: GraphStore): Promise<string[]> {
  const lines: string[] = []
  for await (const { label, key, properties } of wholeGraph(store).nodes()) {
    const { hash: _, ...rest } = properties
    lines.push(JSON.stringify([label, key, Object.entries(rest).sort()]))
  }
  for await (const { type, from, to, properties } of wholeGraph(store).relationships())
    lines.push(JSON.stringify([from.key, type, to.key, Object.entries(properties).sort()]))
  return lines.sort()
}

/** The texts stood in another folder when they were imported: the digests are told where they stand now. */
export async function moveTexts(store: GraphStore): Promise<void> {
  const writer = await store.write()
  const nodes = (await listOf(writer.nodes('Digest'))).map(({ key, properties: { key: _, ...given } }) => ({
    label: 'Digest' as const,
    key,
    properties: { ...given, source: join(TEXTS, String(given.source).split('/').at(-1) ?? '') },
  }))
  await writer.apply({ ...NOTHING, nodes })
  await writer.publish(reportOf, 'move')
}

export const importTexts = (store: GraphStore) =>
  importLibrary(store, { paths: [TEXTS], identity: NO_IDENTITY, prune: true })
