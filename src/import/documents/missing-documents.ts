import { realpath, stat } from 'node:fs/promises'
import { sep } from 'node:path'
import type { Diagnostic } from '../../graph/library.ts'
import { fileDiagnostic } from '../../sources/documents/file-diagnostic.ts'
import type { FoundDocuments, KnownDocuments } from './changed-documents.ts'

/** Documents by their former paths, and what the report says of each. */
export interface MissingDocuments {
  sources: ReadonlySet<string>
  diagnostics: Diagnostic[]
}

/** A folder that may not be read only hides its files; they are not gone. */
const isGone = (path: string): Promise<boolean> =>
  stat(path).then(
    () => false,
    error => ['ENOENT', 'ENOTDIR'].includes(error.code),
  )

const isBelow = (source: string, paths: readonly string[]): boolean =>
  paths.some(path => source === path || source.startsWith(path.endsWith(sep) ? path : `${path}${sep}`))

/** Documents that now stand elsewhere: a new one with the same bytes as one that is gone is that one, renamed. */
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
    const message = `Moved here from ${source}; what was said there is now said here.`
    diagnostics.push(fileDiagnostic('info', 'document-moved', document.source, message))
  }
  return { sources, diagnostics }
}

/** Known documents that are neither `found` nor `moved`, though their folder is imported. */
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
  const message = 'The file is gone, and what it said is kept. "import --prune" removes it.'
  const diagnostics = [...sources].map(source => fileDiagnostic('info', 'document-gone', source, message))
  return { sources, diagnostics: prune ? [] : diagnostics }
}
