import type { Diagnostic } from '../graph/library.ts'
import { LINKER_VERSION } from '../link/linker-version.ts'
import { fileDiagnostic, findDocuments, hashOf, type SourceDocument } from '../sources/read.ts'
import type { ImportContext } from './context.ts'
import type { StoredDigest } from './digest-keys.ts'

export interface ChangedDocument extends SourceDocument {
  /** Of the bytes and of the linker: what is linked by older rules counts as changed. */
  hash: string
}

/** What an import has to do. */
export interface Changes {
  changed: ChangedDocument[]
  unchanged: number
  /** Digests whose document is no longer there. */
  vanished: StoredDigest[]
  diagnostics: Diagnostic[]
}

const isBelow = (source: string, paths: readonly string[]): boolean =>
  paths.some(path => source === path || source.startsWith(`${path.replace(/\/+$/, '')}/`))

/** Compares the documents on the disk with what is stored, by content. */
export async function findChanges(context: ImportContext, stored: readonly StoredDigest[]): Promise<Changes> {
  const hashes = new Map<string, Set<string>>()
  for (const { source, hash } of stored) hashes.set(source, (hashes.get(source) ?? new Set()).add(hash))
  const changes: Changes = { changed: [], unchanged: 0, vanished: [], diagnostics: [] }
  const found = new Set<string>()
  for await (const event of findDocuments(context.paths)) {
    context.signal?.throwIfAborted()
    if (event.kind === 'diagnostic') {
      changes.diagnostics.push(event.diagnostic)
      continue
    }
    const { document } = event
    found.add(document.source)
    const hash = `${await hashOf(document)}:${LINKER_VERSION}`
    const known = hashes.get(document.source)
    if (known?.size === 1 && known.has(hash)) changes.unchanged += 1
    else changes.changed.push({ ...document, hash })
    context.onProgress?.({ phase: 'read', done: found.size, total: null, what: document.name })
  }
  changes.vanished = stored.filter(({ source }) => isBelow(source, context.paths) && !found.has(source))
  if (!context.prune) {
    for (const source of new Set(changes.vanished.map(digest => digest.source))) {
      const message = 'The file is gone; what it said is kept. "import --prune" removes it.'
      changes.diagnostics.push(fileDiagnostic('info', 'document-gone', source, message))
    }
  }
  return changes
}
