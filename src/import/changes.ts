import { realpath, stat } from 'node:fs/promises'
import { sep } from 'node:path'
import { messageOf } from '../errors.ts'
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
  /** Files and folders that could not be read; what they said before is kept. */
  failed: number
  /** Digests whose document is no longer there. */
  vanished: StoredDigest[]
  /** Digests whose document stands elsewhere now: they go, and come again from there. */
  moved: StoredDigest[]
  diagnostics: Diagnostic[]
}

type Known = Map<string, StoredDigest[]>

const isBelow = (source: string, paths: readonly string[]): boolean =>
  paths.some(path => source === path || source.startsWith(path.endsWith(sep) ? path : `${path}${sep}`))

/** Not merely out of reach: a folder that may not be read hides its files, it does not remove them. */
const isGone = (path: string): Promise<boolean> =>
  stat(path).then(
    () => false,
    error => ['ENOENT', 'ENOTDIR'].includes(error.code),
  )

function bySource(stored: readonly StoredDigest[]): Known {
  const known: Known = new Map()
  for (const digest of stored) {
    const digests = known.get(digest.source)
    if (digests) digests.push(digest)
    else known.set(digest.source, [digest])
  }
  return known
}

async function compare(document: SourceDocument, known: Known, changes: Changes): Promise<void> {
  try {
    const hash = `${await hashOf(document)}:${LINKER_VERSION}`
    const digests = known.get(document.source) ?? []
    if (digests.length > 0 && digests.every(digest => digest.hash === hash)) changes.unchanged += 1
    else changes.changed.push({ ...document, hash })
  } catch (error) {
    changes.failed += 1
    const message = `Could not be read: ${messageOf(error)}.`
    changes.diagnostics.push(fileDiagnostic('error', 'unreadable', document.source, message))
  }
}

/** A new document of the same bytes as one that is gone is that one under its new name. */
async function findMoves(known: Known, found: ReadonlySet<string>, changes: Changes): Promise<void> {
  const fresh = new Map(
    changes.changed.filter(({ source }) => !known.has(source)).map(document => [document.hash, document]),
  )
  for (const [source, digests] of known) {
    const document = fresh.get(digests[0]?.hash ?? '')
    if (!document || found.has(source) || !(await isGone(source))) continue
    changes.moved.push(...digests)
    const message = `It stood at ${source}; what was said there is said here now.`
    changes.diagnostics.push(fileDiagnostic('info', 'document-moved', document.source, message))
  }
}

async function findVanished(
  context: ImportContext,
  known: Known,
  found: ReadonlySet<string>,
  changes: Changes,
): Promise<void> {
  const paths = await Promise.all(context.paths.map(path => realpath(path).catch(() => path)))
  const moved = new Set(changes.moved.map(({ source }) => source))
  for (const [source, digests] of known) {
    if (found.has(source) || moved.has(source) || !isBelow(source, paths) || !(await isGone(source))) continue
    changes.vanished.push(...digests)
    if (context.prune) continue
    const message = 'The file is gone; what it said is kept. "import --prune" removes it.'
    changes.diagnostics.push(fileDiagnostic('info', 'document-gone', source, message))
  }
}

/** Compares the documents on the disk with what is stored, by content. */
export async function findChanges(context: ImportContext, stored: readonly StoredDigest[]): Promise<Changes> {
  const known = bySource(stored)
  const changes: Changes = { changed: [], unchanged: 0, failed: 0, vanished: [], moved: [], diagnostics: [] }
  const found = new Set<string>()
  for await (const event of findDocuments(context.paths)) {
    context.signal?.throwIfAborted()
    if (event.kind === 'diagnostic') {
      if (event.diagnostic.severity === 'error') changes.failed += 1
      changes.diagnostics.push(event.diagnostic)
      continue
    }
    // A file is one document, by whatever links it is reached.
    const source = await realpath(event.document.source).catch(() => event.document.source)
    if (found.has(source)) continue
    found.add(source)
    await compare({ ...event.document, source }, known, changes)
    context.onProgress?.({ phase: 'read', done: found.size, total: null, what: event.document.name })
  }
  await findMoves(known, found, changes)
  await findVanished(context, known, found, changes)
  return changes
}
