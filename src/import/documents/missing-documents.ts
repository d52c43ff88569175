import { join } from 'node:path'
import type { Diagnostic } from '../../graph/library.ts'
import { fileDiagnostic } from '../../sources/documents/file-diagnostic.ts'
import { isFileGone } from '../roots/is-gone.ts'
import type { MatchedDocument } from './match-documents.ts'
import { type Move, movedDiagnostics } from './moved-documents.ts'
import { bytesOf } from './scan-documents.ts'
import { withFolders } from './with-folders.ts'

/** Stored documents that are no longer where they were, and what the report says about them. */
export interface MissingDocuments {
  documents: ReadonlySet<MatchedDocument>
  diagnostics: Diagnostic[]
}

/** How reports call a document: the last part of the root's path, and the path below it. */
export const nameOf = ({ root, below }: MatchedDocument): string =>
  below === '' ? root.base : `${root.base}/${below}`

/** Null where only a hash of the path is known. */
export const pathOf = ({ root, below }: MatchedDocument): string | null =>
  root.path === null ? null : join(root.path, below)

const hashOf = ({ stored }: MatchedDocument): string => bytesOf(stored[0]?.digests[0]?.hash ?? '')

/** Documents that were moved: a new document with the bytes of a missing one is the missing one, renamed. */
export async function findMoved(all: readonly MatchedDocument[]): Promise<MissingDocuments> {
  const fresh = new Map(
    all.flatMap(one => (one.stored.length === 0 && one.file?.hash ? [[bytesOf(one.file.hash), one]] : [])),
  )
  const documents = new Set<MatchedDocument>()
  const moves: Move[] = []
  for (const one of all) {
    const path = pathOf(one)
    const moved = one.file || path === null ? undefined : fresh.get(hashOf(one))
    if (path === null || !moved || !(await isFileGone(path))) continue
    documents.add(one)
    moves.push({ from: nameOf(one), to: nameOf(moved) })
  }
  return { documents, diagnostics: movedDiagnostics(moves) }
}

const KEPT = 'The file is gone, but its entries are kept. Remove them with "import --prune".'
const REMOVED = 'The file is gone, and what it said is removed.'

/** Known documents below the `given` paths that were neither found nor moved. @param prune whether they are removed */
export async function findMissing(
  all: readonly MatchedDocument[],
  given: readonly string[],
  moved: ReadonlySet<MatchedDocument>,
  prune: boolean,
): Promise<MissingDocuments> {
  const paths = new Set(given)
  const documents = new Set<MatchedDocument>()
  for (const one of all) {
    const path = pathOf(one)
    if (one.file || moved.has(one) || path === null) continue
    if (withFolders(path).some(folder => paths.has(folder)) && (await isFileGone(path))) documents.add(one)
  }
  const message = prune ? REMOVED : KEPT
  const diagnostics = [...documents].map(one => fileDiagnostic('info', 'document-gone', nameOf(one), message))
  return { documents, diagnostics }
}
