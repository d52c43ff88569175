import { createHash } from 'node:crypto'
import type { Generation, ImportReport } from '../graph/library.ts'
import type { Catalog } from '../link/catalog.ts'
import { LINKER_VERSION } from '../link/linker-version.ts'
import type { GraphStore, StoreWriter } from '../store/store.ts'
import { findChanges } from './changes.ts'
import type { ImportContext } from './context.ts'
import { DigestKeys, type StoredDigest } from './digest-keys.ts'
import { ImportTally } from './import-tally.ts'
import { type Work, writeLibrary } from './write-library.ts'

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
    const report = tally.report(context.paths, linker, before?.merges ?? [], await store.stats())
    await writer.abandon()
    return { report, generation: null }
  }
  const moved = new Set(changes.moved)
  const keys = new DigestKeys(stored.filter(digest => !moved.has(digest)))
  const work: Work = { context, writer, tally, keys, stored, changes }
  return publish(work, await writeLibrary(work), linker)
}

async function publish(work: Work, catalog: Catalog, linker: string): Promise<ImportResult> {
  const { context, writer, tally } = work
  const { helper, onProgress, paths, signal } = context
  signal?.throwIfAborted()
  onProgress?.({ phase: 'publish', done: 0, total: 1 })
  await writer.sweep()
  signal?.throwIfAborted()
  tally.diagnostics.push(...(helper?.diagnostics() ?? []))
  // What the helper could not be asked about is asked by the next import, whether documents have changed or not.
  const linkedWith = helper?.diagnostics().length ? `${linker}:unfinished` : linker
  let report: ImportReport | null = null
  const generation = await writer.publish(
    stats => {
      report = tally.report(paths, linkedWith, catalog.merges(), stats)
      return report
    },
    `import ${paths.map(path => path.split('/').at(-1)).join(' ')}`,
  )
  onProgress?.({ phase: 'publish', done: 1, total: 1 })
  return { report: report ?? tally.report(paths, linkedWith, [], generation.stats), generation }
}
