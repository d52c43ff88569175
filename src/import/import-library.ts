import { createHash } from 'node:crypto'
import type { Generation, ImportReport } from '../graph/library.ts'
import type { NodeRecord } from '../graph/records.ts'
import type { Catalog } from '../link/catalog.ts'
import { LINKER_VERSION } from '../link/linker-version.ts'
import type { GraphStore, StoreWriter } from '../store/store.ts'
import { askHelper } from './ask-helper.ts'
import { type ChangedDocument, type Changes, findChanges } from './changes.ts'
import type { ImportContext } from './context.ts'
import { DigestKeys, type StoredDigest } from './digest-keys.ts'
import { DigestWriter } from './digest-writer.ts'
import { ImportTally } from './import-tally.ts'
import { readDigests } from './read-digests.ts'
import { relink } from './relink.ts'
import { type Surveyed, surveyLibrary } from './survey-library.ts'

export interface ImportResult {
  report: ImportReport
  /** What was published; null when nothing had changed. */
  generation: Generation | null
}

/** Everything besides the documents that decides what is linked. */
const linkerOf = ({ identity, helper }: ImportContext): string => {
  const hash = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 12)
  return helper ? `${LINKER_VERSION}:${hash}:${helper.id}` : `${LINKER_VERSION}:${hash}`
}

/** All that one import carries from step to step. */
interface Work {
  context: ImportContext
  writer: StoreWriter
  tally: ImportTally
  keys: DigestKeys
  stored: StoredDigest[]
  changes: Changes
}

/**
 * Imports files and folders. A document that has not changed is not read again; one that has replaces what it
 * said before, and nothing else. Readers see the whole import at once (embedded store) or nothing of it.
 * @throws STORE_BUSY when another import is under way; whatever fails, no digest is left in part: the embedded graph
 * stays as it was, on Neo4j the digests that were written stay
 */
export async function importLibrary(store: GraphStore, context: ImportContext): Promise<ImportResult> {
  const before = await store.report()
  const writer = await store.write()
  try {
    return await run(store, writer, context, before)
  } catch (error) {
    // The first failure is the one to tell of.
    await writer.abandon().catch(() => undefined)
    throw error
  }
}

async function run(
  store: GraphStore,
  writer: StoreWriter,
  context: ImportContext,
  before: ImportReport | null,
): Promise<ImportResult> {
  const tally = new ImportTally()
  const stored: StoredDigest[] = []
  for await (const digest of writer.digests()) stored.push(digest)
  const changes = await findChanges(context, stored)
  tally.diagnostics.push(...changes.diagnostics)
  tally.documents.unchanged = changes.unchanged
  tally.documents.failed = changes.failed
  const linker = linkerOf(context)
  const nothing = changes.changed.length === 0 && (changes.vanished.length === 0 || !context.prune)
  if (nothing && (stored.length === 0 || before?.linker === linker)) {
    const merges = before?.merges ?? []
    const report = tally.report(context.paths, linker, merges, await store.stats())
    await writer.abandon()
    return { report, generation: null }
  }
  const moved = new Set(changes.moved)
  const keys = new DigestKeys(stored.filter(digest => !moved.has(digest)))
  const work: Work = { context, writer, tally, keys, stored, changes }
  const catalog = await write(work)
  context.signal?.throwIfAborted()
  context.onProgress?.({ phase: 'publish', done: 0, total: 1 })
  await writer.sweep()
  context.signal?.throwIfAborted()
  const { helper } = context
  tally.diagnostics.push(...(helper?.diagnostics() ?? []))
  // What the helper could not be asked about is asked by the next import, whether documents have changed or not.
  const linkedWith = helper?.diagnostics().length ? `${linker}:unfinished` : linker
  let report: ImportReport | null = null
  const generation = await writer.publish(
    stats => {
      report = tally.report(context.paths, linkedWith, catalog.merges(), stats)
      return report
    },
    `import ${context.paths.map(path => path.split('/').at(-1)).join(' ')}`,
  )
  context.onProgress?.({ phase: 'publish', done: 1, total: 1 })
  return { report: report ?? tally.report(context.paths, linkedWith, [], generation.stats), generation }
}

async function write(work: Work): Promise<Catalog> {
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
