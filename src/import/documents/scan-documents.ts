import { messageOf } from '../../errors.ts'
import type { Diagnostic } from '../../graph/library.ts'
import { LINKER_VERSION } from '../../link/linker-version.ts'
import { hashOfFile } from '../../sources/documents/document-content.ts'
import { fileDiagnostic } from '../../sources/documents/file-diagnostic.ts'
import { findDocuments } from '../../sources/documents/find-documents.ts'
import type { Step } from '../phases.ts'
import { GivenPaths, realPath } from './given-paths.ts'
import { LeavingOut } from './leaving-out.ts'
import { PathNames } from './path-names.ts'

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
  /** How reports call it, if it was given by a link of another name. */
  linked?: string
}

export interface Scan {
  /** The paths that were given, without links. */
  given: readonly string[]
  /** What is to be said of paths that were given by a link of another name. */
  linked: ReadonlyMap<string, Diagnostic>
  names: PathNames
  files: ScannedFile[]
  /** How many files and folders could not be read. */
  failed: number
  diagnostics: Diagnostic[]
}

/** Looks through files and folders. @param leftOut absolute paths that are skipped below the others */
export async function scanDocuments(
  paths: readonly string[],
  leftOut: readonly string[],
  step: Step,
): Promise<Scan> {
  const files: ScannedFile[] = []
  const hashes = new Map<string, string | null>()
  const names = new PathNames()
  const given = await GivenPaths.of(paths)
  const diagnostics: Diagnostic[] = []
  const leavingOut = await LeavingOut.of(leftOut)
  for await (const event of findDocuments(given.paths)) {
    if (leavingOut.has(event)) continue
    if (event.kind === 'diagnostic') {
      const { place, ...diagnostic } = event.diagnostic
      const source = given.nameIn(event.root, place.source)
      diagnostics.push({ ...diagnostic, place: { ...place, source } })
      continue
    }
    const { source, bytes } = event.document
    const name = given.nameIn(event.root, event.document.name)
    const path = await realPath(source)
    step(files.length + 1, null, name)
    if (!hashes.has(path)) hashes.set(path, await versionOf(path, name, diagnostics))
    const below = names.below(event.root, source)
    const linked = given.isLink(event.root) ? { linked: name } : {}
    files.push({ path, given: event.root, below, bytes, hash: hashes.get(path) ?? null, ...linked })
  }
  diagnostics.push(...leavingOut.diagnostics())
  const failed = diagnostics.filter(({ severity }) => severity === 'error').length
  return { given: given.paths, linked: given.linked(), names, files, failed, diagnostics }
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
