import type { ImportReport, ServiceReport } from '../graph/library.ts'
import type { IdentityFile } from '../link/identity/identity-file.ts'
import { IndexDamaged, StateDamaged } from '../store/damaged.ts'
import type { GraphStore, StoreWriter } from '../store/store.ts'
import { ask } from './ask.ts'
import { KeptDocuments } from './digests/kept-documents.ts'
import { withBlank } from './documents/blank-documents.ts'
import type { Helper } from './helper/helper.ts'
import { linkerOf } from './linker.ts'
import { NO_RECORD_CHANGES, type RecordChanges } from './papers/paper-records.ts'
import { type ImportProgress, type Phase, type Step, steps } from './phases.ts'
import { type ImportResult, publish } from './publish.ts'
import { type Changes, isUpToDate, read } from './read.ts'
import { relink } from './relink.ts'
import { type Findings, reportOf } from './report.ts'
import { inSmallHeap, shrinkHeap } from './small-heap.ts'
import { type Basis, survey } from './survey.ts'
import { write } from './write.ts'

const BATCH = 500

/** What to import, and how. */
export interface ImportOptions {
  /** Absolute paths of files and folders. */
  paths: string[]
  identity: IdentityFile
  /** Proposes models for uncertain sentences; without one, rules alone decide. */
  helper?: Helper
  /** Absolute paths of what is no document, wherever it lies. */
  leftOut?: readonly string[]
  /** Whether to remove what a document said once the document is gone. */
  prune: boolean
  /** How many entries are linked and written at once, which bounds the memory of an import. */
  batch?: number
  onProgress?: (progress: ImportProgress) => void
  /** What services say of papers that are there, and services that no longer count. */
  records?: RecordChanges
  /** What history calls it. */
  reason?: string
  /** What came of asking services before it, for the report. */
  services?: readonly ServiceReport[]
  /** Cancels the import without a trace. */
  signal?: AbortSignal
}

/**
 * Imports files and folders. An unchanged document is not read again; a changed one replaces what it said before
 * and nothing else. In the embedded store, readers see the whole import at once or nothing of it. Whatever fails,
 * no digest is left in part: the embedded graph stays as it was, and in Neo4j the digests that were written stay.
 * @throws STORE_BUSY when another import is running
 */
export async function importLibrary(store: GraphStore, options: ImportOptions): Promise<ImportResult> {
  for (let trustsIndex = true; ; )
    try {
      return await attempt(store, options, trustsIndex)
    } catch (error) {
      if (error instanceof IndexDamaged && trustsIndex) trustsIndex = false
      else if (!(error instanceof StateDamaged)) throw error
    }
}

async function attempt(
  store: GraphStore,
  options: ImportOptions,
  trustsIndex: boolean,
): Promise<ImportResult> {
  const writer = await store.write()
  try {
    // Only now, as nobody else publishes any more.
    const before = await store.report()
    if (!trustsIndex) await writer.index.clear()
    return await inSmallHeap(() => run(store, writer, before, options))
  } catch (error) {
    // A failure to abandon must not hide the first one.
    await writer.abandon().catch(() => undefined)
    throw error
  }
}

async function run(
  store: GraphStore,
  writer: StoreWriter,
  before: ImportReport | null,
  options: ImportOptions,
): Promise<ImportResult> {
  const { identity, helper, batch = BATCH, onProgress, signal } = options
  const { records = NO_RECORD_CHANGES, reason, services } = options
  const linker = linkerOf(identity, helper)
  const told = { ...(reason && { reason }), ...(services && { services }) }
  const beginning = { paths: options.paths, linker, started: performance.now(), ...told }
  const step = steps(onProgress, signal)
  const changes = await read(writer, options, step('read'))
  const isWhole = !(await writer.isUnfinished())
  const isSaid = records.answers.length + records.undone.length > 0
  if (isWhole && !isSaid && isUpToDate(changes, before, linker)) {
    const report = reportOf(beginning, {
      changes,
      merges: before?.merges ?? [],
      counts: before?.links ?? [],
      unsure: { count: before?.unsure ?? 0, least: before?.uncertain ?? [] },
    })
    await writer.check()
    await writer.abandon()
    return {
      report: { ...report, stats: before?.stats ?? (await store.stats()) },
      generation: null,
      changes: null,
    }
  }
  // Nobody else publishes while this import lasts.
  const from = await store.generation()
  await writer.setRoots(changes.roots)
  const kept = new KeptDocuments()
  const basis = { report: before, linker, inParts: helper === undefined, size: batch, kept, records }
  const findings = await link(writer, changes, basis, options, step).finally(() => kept.close())
  shrinkHeap()
  const continued = { generation: from, uncertain: isWhole ? (before?.uncertain ?? []) : [] }
  return publish(writer, beginning, { changes, ...findings }, continued, step('publish'))
}

/** All phases between reading and publishing. What they know of the library is not kept in memory after them. */
async function link(
  writer: StoreWriter,
  changes: Changes,
  basis: Basis,
  { identity, helper, signal }: ImportOptions,
  step: (phase: Phase) => Step,
): Promise<Pick<Findings, 'merges' | 'answers' | 'written'>> {
  const library = await survey(writer, changes, identity, basis, step)
  shrinkHeap()
  const answers = await ask(writer, changes, library, helper, basis.size, step('ask'), signal)
  const written = await write(writer, changes, library, answers, basis.size, step('write'))
  if (written.blank.length > 0) await writer.setRoots(withBlank(changes.roots, written.blank))
  await relink(writer, library, answers, written, basis.size, step('relink'))
  await library.saveIndex(basis.linker)
  return { merges: library.merges, answers, written }
}
