import type { Diagnostic, ImportReport } from '../graph/library.ts'
import { groupBy } from '../group-by.ts'
import type { StoreWriter } from '../store/store.ts'
import { keysOf, type StoredDigest } from './digests/digest-keys.ts'
import { type ChangedDocument, findChanged } from './documents/changed-documents.ts'
import { findMissing, findMoved } from './documents/missing-documents.ts'
import type { Step } from './phases.ts'

/** What an import has to do. */
export interface Changes {
  /** Documents that are new or say something else now. */
  documents: (ChangedDocument & { key: string })[]
  /** How many documents still say what they said before. */
  unchanged: number
  /** How many files and folders could not be read; what they said before is kept. */
  failed: number
  /** How many documents are gone and have their digests removed. */
  removed: number
  /** Keys of the stored digests that are replaced or removed. */
  leaving: ReadonlySet<string>
  /** How many stored digests stay. */
  staying: number
  diagnostics: Diagnostic[]
}

/** First phase: compares the documents on disk with the stored ones by their content. */
export async function read(
  writer: StoreWriter,
  paths: readonly string[],
  prune: boolean,
  step: Step,
): Promise<Changes> {
  const stored: StoredDigest[] = []
  for await (const digest of writer.digests()) stored.push(digest)
  const known = groupBy(stored, ({ source }) => source)
  const found = await findChanged(paths, known, step)
  const moved = await findMoved(known, found)
  const missing = await findMissing(paths, known, found.sources, moved.sources, prune)
  const changed = new Set(found.changed.map(({ source }) => source))
  const removed = new Set(prune ? missing.sources : [])
  const leaves = ({ source }: StoredDigest) =>
    changed.has(source) || moved.sources.has(source) || removed.has(source)
  const leaving = stored.filter(leaves).map(({ key }) => key)
  // A moved document gets a new key, which may be its old one.
  const keyed = stored.filter(({ source }) => !moved.sources.has(source))
  const keys = keysOf(found.changed, keyed)
  return {
    documents: found.changed.map(document => ({ ...document, key: keys.get(document.source) ?? '' })),
    unchanged: found.unchanged,
    failed: found.failed,
    removed: removed.size,
    leaving: new Set(leaving),
    staying: stored.length - leaving.length,
    diagnostics: [...found.diagnostics, ...moved.diagnostics, ...missing.diagnostics],
  }
}

/** Whether the graph already is what this import would make of it, linking with `linker`. */
export const isUpToDate = (
  { documents, leaving, staying }: Changes,
  before: ImportReport | null,
  linker: string,
): boolean => documents.length === 0 && leaving.size === 0 && (staying === 0 || before?.linker === linker)
