import { realpath } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { messageOf } from '../../errors.ts'
import type { Diagnostic } from '../../graph/library.ts'
import { LINKER_VERSION } from '../../link/linker-version.ts'
import { hashOfFile } from '../../sources/documents/document-content.ts'
import { fileDiagnostic } from '../../sources/documents/file-diagnostic.ts'
import { findDocuments } from '../../sources/documents/find-documents.ts'
import type { Step } from '../phases.ts'

/** A file that can be read. */
export interface ScannedFile {
  /** Absolute path, without links. */
  path: string
  /** The path that was given and led to it, without links. */
  given: string
  /** Its path below `given`, links included, with `/`. */
  below: string
  bytes: number
  /** Covers its bytes and the linker's version: a document that older rules linked counts as changed. Null if unreadable. */
  hash: string | null
}

export interface Scan {
  /** The paths that were given, without links. */
  given: string[]
  files: ScannedFile[]
  /** How many files and folders could not be read. */
  failed: number
  diagnostics: Diagnostic[]
}

/** A path with `/`, in the form that is the same on every system. */
export const asName = (path: string): string => path.split(sep).join('/').normalize('NFC')

const realPath = (path: string): Promise<string> => realpath(path).catch(() => path)

/** Looks through files and folders. */
export async function scanDocuments(paths: readonly string[], step: Step): Promise<Scan> {
  const files: ScannedFile[] = []
  const diagnostics: Diagnostic[] = []
  const hashes = new Map<string, string | null>()
  // Where two roots lead to one file by links, the order in which they are given makes no difference.
  const given = [...new Set(await Promise.all(paths.map(realPath)))].sort()
  for await (const event of findDocuments(given)) {
    if (event.kind === 'diagnostic') {
      diagnostics.push(event.diagnostic)
      continue
    }
    const { source, name, bytes } = event.document
    const path = await realPath(source)
    step(files.length + 1, null, name)
    if (!hashes.has(path)) hashes.set(path, await versionOf(path, name, diagnostics))
    const below = asName(relative(event.root, source))
    files.push({ path, given: event.root, below, bytes, hash: hashes.get(path) ?? null })
  }
  const failed = diagnostics.filter(({ severity }) => severity === 'error').length
  return { given, files, failed, diagnostics }
}

async function versionOf(path: string, name: string, diagnostics: Diagnostic[]): Promise<string | null> {
  try {
    return `${await hashOfFile(path)}:${LINKER_VERSION}`
  } catch (error) {
    const message = `Could not be read: ${messageOf(error).replaceAll(path, name)}.`
    diagnostics.push(fileDiagnostic('error', 'unreadable', name, message))
    return null
  }
}

/** The part of a document's hash that covers its bytes. */
export const bytesOf = (hash: string): string => hash.split(':')[0] ?? ''
