import type { Diagnostic, ImportReport } from '../graph/library.ts'
import { fileDiagnostic } from '../sources/documents/file-diagnostic.ts'
import type { StoredRoot, StoreWriter } from '../store/store.ts'
import type { KeyedDocument } from './digests/read-digests.ts'
import { dividePaths, refuseUnknown } from './documents/gone-paths.ts'
import { type KeyedDocuments, keyDocuments } from './documents/key-documents.ts'
import { type MatchedDocument, matchDocuments } from './documents/match-documents.ts'
import { findMissing, findMoved } from './documents/missing-documents.ts'
import { type Scan, scanDocuments } from './documents/scan-documents.ts'
import type { Step } from './phases.ts'
import { type ResolvedRoots, resolveRoots } from './roots/resolve-roots.ts'
import { type StoredDigest, storedDocuments } from './roots/stored-documents.ts'

/** What an import has to do. */
export interface Changes {
  /** Documents that are new or say something else now. */
  documents: KeyedDocument[]
  /** How many documents still say what they said before. */
  unchanged: number
  /** How many files and folders could not be read; what they said before is kept. */
  failed: number
  /** How many documents are gone and have their digests removed. */
  removed: number
  /** Keys of the stored digests that are replaced or removed. */
  leaving: ReadonlySet<string>
  /** Stored digests that stay under another key or with another source, by their stored keys. */
  renamed: KeyedDocuments['renamed']
  /** How many stored digests stay. */
  staying: number
  /** The roots of all documents after this import. */
  roots: StoredRoot[]
  /** Whether they are other ones than before. */
  areRootsNew: boolean
  diagnostics: Diagnostic[]
}

interface ReadOptions {
  paths: readonly string[]
  leftOut?: readonly string[]
  prune: boolean
}

/** First phase: compares the documents on disk with the stored ones by their content. */
export async function read(
  writer: StoreWriter,
  { paths, leftOut = [], prune }: ReadOptions,
  step: Step,
): Promise<Changes> {
  const digests: StoredDigest[] = []
  for await (const digest of writer.digests()) digests.push(digest)
  const [stored, before] = [storedDocuments(digests), await writer.roots()]
  const given = prune ? await dividePaths(paths) : { there: paths, gone: [] }
  const found = await scanDocuments(given.there, leftOut, step)
  const scan = { ...found, given: [...found.given, ...given.gone] }
  const roots = await resolveRoots(scan, stored, before)
  const all = matchDocuments(scan.files, stored, roots)
  const moved = await findMoved(all)
  const missing = await findMissing(all, scan.given, moved.documents, prune)
  refuseUnknown(given.gone, all)
  const gone = new Set([...moved.documents, ...(prune ? missing.documents : [])])
  const keyed = keyDocuments(all, gone, before)
  return {
    documents: keyed.changed,
    unchanged: keyed.unchanged,
    failed: scan.failed,
    removed: prune ? missing.documents.size : 0,
    leaving: keyed.leaving,
    renamed: keyed.renamed,
    staying: digests.length - keyed.leaving.size,
    roots: keyed.roots,
    areRootsNew: before.length > 0 && marksOfAll(before) !== marksOfAll(keyed.roots),
    diagnostics: [
      ...newLinks(scan, all),
      ...scan.diagnostics,
      ...movedRoots(roots),
      ...moved.diagnostics,
      ...missing.diagnostics,
    ],
  }
}

/** Roots whose marks are not known yet are no reason to import. */
const marksOfAll = (roots: readonly StoredRoot[]): string =>
  roots
    .map(({ name, marks }) => `${name} ${marks.at(-1)}`)
    .sort()
    .join('\n')

/** Links are told of once: not where anything that they lead to is stored under its name of now. */
function newLinks({ linked }: Scan, all: readonly MatchedDocument[]): Diagnostic[] {
  const isStored = ({ stored, below }: MatchedDocument) => stored.some(one => one.below === below)
  const known = new Set(all.filter(isStored).map(({ file }) => file?.given))
  return [...linked].flatMap(([path, diagnostic]) => (known.has(path) ? [] : [diagnostic]))
}

const movedRoots = ({ moved }: ResolvedRoots): Diagnostic[] =>
  moved.map(({ root, documents }) => {
    const message = `This is in another place than before; its documents (${documents}) keep their names.`
    return fileDiagnostic('info', 'document-moved', root.base, message)
  })

/** Whether the graph already is what this import would make of it, linking with `linker`. */
export const isUpToDate = (
  { documents, leaving, renamed, staying, areRootsNew }: Changes,
  before: ImportReport | null,
  linker: string,
): boolean =>
  documents.length + leaving.size + renamed.size === 0 &&
  !areRootsNew &&
  (staying === 0 || before?.linker === linker)
