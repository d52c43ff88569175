import { realpath, stat } from 'node:fs/promises'
import { sep } from 'node:path'
import type { Diagnostic } from '../../graph/library.ts'
import { fileDiagnostic } from '../../sources/documents/file-diagnostic.ts'
import type { FoundDocuments, KnownDocuments } from './changed-documents.ts'

/** The former paths of documents, and what the report says about them. */
export interface MissingDocuments {
  sources: ReadonlySet<string>
  diagnostics: Diagnostic[]
}

/** Only a file that does not exist is gone; a folder without read permission just hides its files. */
const isGone = (path: string): Promise<boolean> =>
  stat(path).then(
    () => false,
    error => ['ENOENT', 'ENOTDIR'].includes(error.code),
  )

const isBelow = (source: string, paths: readonly string[]): boolean =>
  paths.some(path => source === path || source.startsWith(path.endsWith(sep) ? path : `${path}${sep}`))

/** Documents that were moved: a new document with the bytes of a missing one is the missing one, renamed. */
export async function findMoved(known: KnownDocuments, found: FoundDocuments): Promise<MissingDocuments> {
  const fresh = new Map(
    found.changed.filter(({ source }) => !known.has(source)).map(document => [document.hash, document]),
  )
  const sources = new Set<string>()
  const diagnostics: Diagnostic[] = []
  for (const [source, digests] of known) {
    const document = fresh.get(digests[0]?.hash ?? '')
    if (!document || found.sources.has(source) || !(await isGone(source))) continue
    sources.add(source)
    const message = `Moved here from ${source}; its entries are kept under the new name.`
    diagnostics.push(fileDiagnostic('info', 'document-moved', document.source, message))
  }
  return { sources, diagnostics }
}

/** Known documents below the imported paths that were neither found nor moved. */
export async function findMissing(
  given: readonly string[],
  known: KnownDocuments,
  found: ReadonlySet<string>,
  moved: ReadonlySet<string>,
  prune: boolean,
): Promise<MissingDocuments> {
  const paths = await Promise.all(given.map(path => realpath(path).catch(() => path)))
  const sources = new Set<string>()
  for (const source of known.keys()) {
    if (found.has(source) || moved.has(source) || !isBelow(source, paths)) continue
    if (await isGone(source)) sources.add(source)
  }
  const message = 'The file is gone, but its entries are kept. Remove them with "import --prune".'
  const diagnostics = [...sources].map(source => fileDiagnostic('info', 'document-gone', source, message))
  return { sources, diagnostics: prune ? [] : diagnostics }
}
