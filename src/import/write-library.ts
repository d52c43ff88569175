import type { NodeRecord } from '../graph/records.ts'
import type { Catalog } from '../link/catalog.ts'
import type { StoreWriter } from '../store/store.ts'
import { askHelper } from './ask-helper.ts'
import type { ChangedDocument, Changes } from './changes.ts'
import type { ImportContext } from './context.ts'
import type { DigestKeys, StoredDigest } from './digest-keys.ts'
import { DigestWriter } from './digest-writer.ts'
import type { ImportTally } from './import-tally.ts'
import { readDigests } from './read-digests.ts'
import { relink } from './relink.ts'
import { type Surveyed, surveyLibrary } from './survey-library.ts'

/** All that one import carries from step to step. */
export interface Work {
  context: ImportContext
  writer: StoreWriter
  tally: ImportTally
  keys: DigestKeys
  stored: StoredDigest[]
  changes: Changes
}

/**
 * Writes what has changed, removes what is gone, and links again whatever that touches.
 * @returns how things were named and joined
 */
export async function writeLibrary(work: Work): Promise<Catalog> {
  const { context, writer, tally, stored, changes, keys } = work
  const changedSources = new Set(changes.changed.map(({ source }) => source))
  const vanished = context.prune ? changes.vanished : []
  const going = new Set([...vanished, ...changes.moved].map(({ key }) => key))
  const leaving = new Set(
    stored.filter(({ key, source }) => changedSources.has(source) || going.has(key)).map(({ key }) => key),
  )
  const surveyed = await surveyLibrary(context, writer, changes.changed, keys, leaving)
  const digests = new DigestWriter({
    writer,
    catalog: surveyed.catalog,
    formerly: surveyed.papersOf,
    onLinked: tally.link,
    beforeLinking: statements => askHelper(context, statements, surveyed.catalog),
  })
  await rewriteRekeyed(work, digests, surveyed)
  const kept = new Set<string>()
  for (const document of changes.changed) {
    for (const key of await writeDocument(work, digests, document, surveyed.entries)) kept.add(key)
  }
  await digests.flush()
  await removeDigests(
    work,
    [...leaving].filter(key => !kept.has(key)),
    surveyed,
  )
  tally.documents.removed = new Set(vanished.map(({ source }) => source)).size
  await relink(context, writer, surveyed.catalog, tally.written, tally.link)
  return surveyed.catalog
}

/** @returns the keys of the digests that the document holds */
async function writeDocument(
  work: Work,
  digests: DigestWriter,
  document: ChangedDocument,
  total: number,
): Promise<string[]> {
  const { context, tally, keys } = work
  const found: string[] = []
  let errors = 0
  for await (const event of readDigests(document, keys)) {
    context.signal?.throwIfAborted()
    if (event.kind === 'diagnostic') {
      tally.diagnostics.push(event.diagnostic)
      if (event.diagnostic.severity === 'error') errors += 1
    } else if (event.kind === 'digest') {
      found.push(event.node.key)
      await digests.begin(event.node)
    } else {
      tally.entries += 1
      context.onProgress?.({ phase: 'write', done: tally.entries, total, what: document.name })
      if (await digests.add(event.statement)) continue
      tally.diagnostics.push({
        severity: 'warning',
        code: 'repeated-paper',
        message: `"${event.statement.title}" stands further above already; this second entry was not added.`,
        place: { source: document.source, line: event.statement.line },
      })
    }
  }
  await digests.end()
  if (found.length === 0 && errors > 0) tally.documents.failed += 1
  else tally.documents.imported += 1
  return found
}

/** Digests that stay, but speak of a paper whose key is another now that more is known of it. */
async function rewriteRekeyed({ writer }: Work, digests: DigestWriter, surveyed: Surveyed): Promise<void> {
  if (surveyed.rekeyed.size === 0) return
  const nodes = new Map<string, NodeRecord>()
  for await (const { key, properties } of writer.nodes('Digest')) {
    const { key: _key, ...rest } = properties as NodeRecord['properties']
    if (surveyed.rekeyed.has(key)) nodes.set(key, { label: 'Digest', key, properties: rest })
  }
  for (const [key, node] of nodes) {
    await digests.begin(node)
    for await (const statement of writer.statements({ text: true, digests: [key] }))
      await digests.add(statement)
  }
  await digests.end()
  await digests.flush()
}

/** Removes digests; the papers that others speak of as well are linked again without them. */
async function removeDigests({ writer, tally }: Work, keys: string[], surveyed: Surveyed): Promise<void> {
  if (keys.length === 0) return
  const remove = keys.map(key => ({ label: 'Digest' as const, key }))
  await writer.apply({ replace: [], remove, nodes: [], relationships: [] })
  for (const key of keys) for (const paper of surveyed.papersOf.get(key) ?? []) tally.forget(paper)
}
