import { realpath } from 'node:fs/promises'
import { messageOf } from '../../errors.ts'
import type { Diagnostic } from '../../graph/library.ts'
import { LINKER_VERSION } from '../../link/linker-version.ts'
import { hashOfFile } from '../../sources/documents/document-content.ts'
import { fileDiagnostic } from '../../sources/documents/file-diagnostic.ts'
import { findDocuments, type SourceDocument } from '../../sources/documents/find-documents.ts'
import type { StoredDigest } from '../digests/digest-keys.ts'
import type { Step } from '../phases.ts'

/** The stored digests of each document, by its path. */
export type KnownDocuments = ReadonlyMap<string, readonly StoredDigest[]>

export interface ChangedDocument extends SourceDocument {
  /** Covers its bytes and the linker's version: a document that older rules linked counts as changed. */
  hash: string
}

export interface FoundDocuments {
  changed: ChangedDocument[]
  /** The paths of all documents found. */
  sources: ReadonlySet<string>
  unchanged: number
  failed: number
  diagnostics: Diagnostic[]
}

/** Looks through files and folders for documents that are new or have changed. */
export async function findChanged(
  paths: readonly string[],
  known: KnownDocuments,
  step: Step,
): Promise<FoundDocuments> {
  const sources = new Set<string>()
  const changed: ChangedDocument[] = []
  const diagnostics: Diagnostic[] = []
  let unchanged = 0
  for await (const event of findDocuments(paths)) {
    if (event.kind === 'diagnostic') {
      diagnostics.push(event.diagnostic)
      continue
    }
    // A file is one document, no matter which path or link leads to it.
    const source = await realpath(event.document.source).catch(() => event.document.source)
    if (sources.has(source)) continue
    sources.add(source)
    step(sources.size, null, event.document.name)
    const hash = await versionOf(source).catch(error => {
      const message = `Could not be read: ${messageOf(error)}.`
      diagnostics.push(fileDiagnostic('error', 'unreadable', source, message))
    })
    if (hash === undefined) continue
    if (isKnown(known.get(source), hash)) unchanged += 1
    else changed.push({ ...event.document, source, hash })
  }
  const failed = diagnostics.filter(({ severity }) => severity === 'error').length
  return { changed, sources, unchanged, failed, diagnostics }
}

const versionOf = async (source: string): Promise<string> => `${await hashOfFile(source)}:${LINKER_VERSION}`

const isKnown = (digests: readonly StoredDigest[] = [], hash: string): boolean =>
  digests.length > 0 && digests.every(digest => digest.hash === hash)
