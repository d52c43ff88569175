import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Diagnostic } from '../../graph/library.ts'
import { isMangled, NOT_UTF8 } from '../../mangled-name.ts'
import { isPublishedFolder } from '../../published-folder.ts'
import { fileDiagnostic } from './file-diagnostic.ts'
import { fileNameOf, isReadable } from './file-name.ts'

/** One file that can be read, unopened. */
export interface SourceDocument {
  /** Absolute path. It is never shown. */
  source: string
  /**
   * Path from the folder around the given file or folder, with `/` and in NFC, so that it stays the same when the
   * library is moved, even to another operating system.
   */
  name: string
  bytes: number
}

type Found = { kind: 'document'; document: SourceDocument } | { kind: 'diagnostic'; diagnostic: Diagnostic }

/** `root` is the given path below which it was found. */
export type DocumentEvent = Found & { root: string }

const problem = (...given: Parameters<typeof fileDiagnostic>): Found => ({
  kind: 'diagnostic',
  diagnostic: fileDiagnostic(...given),
})

/** Some files of the system pretend to be larger than any disk. */
const LARGEST_FILE = 4 * 2 ** 30

const PUBLISHED = `Skipped: "publish" has written this folder. It is made of notes and is not read as notes.`

const NOT_A_TEXT = 'Skipped: files with this ending are not read; "paperweave formats" lists those that are.'

/** macOS tools may decompose the letters of file names; the same file must have the same name everywhere. */
const composed = (name: string): string => name.normalize('NFC')

const byName = (a: string, b: string): number =>
  composed(a) < composed(b) ? -1 : composed(a) > composed(b) ? 1 : 0

/** The documents in files and folders, each once even if several of the paths lead to it. */
export async function* findDocuments(paths: readonly string[]): AsyncGenerator<DocumentEvent> {
  const found = new Set<string>()
  for (const given of paths) {
    const path = await asSpelled(resolve(given))
    for await (const event of documentsBelow(path, path, new Set())) {
      if (event.kind === 'document' && found.has(event.document.source)) continue
      if (event.kind === 'document') found.add(event.document.source)
      yield { ...event, root: path }
    }
  }
}

/** A path with its last part as the folder spells it: on macOS and Windows, `notes` also finds `Notes`. */
export async function asSpelled(path: string): Promise<string> {
  const [folder, name] = [dirname(path), basename(path)]
  const names = await readdir(folder).catch((): string[] => [])
  if (names.includes(name)) return path
  const fold = (text: string) => composed(text).toLowerCase()
  const spelled = names.find(other => fold(other) === fold(name))
  return spelled === undefined ? path : join(folder, spelled)
}

/** Whether a file or folder of this name inside a folder is left out: hidden ones and `node_modules`. */
export const isLeftOut = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/** Every readable file at or below a path, in the order of names. */
async function* documentsBelow(path: string, root: string, seen: Set<string>): AsyncGenerator<Found> {
  const info = await stat(path).catch(() => null)
  const name = composed(relative(dirname(root), path).split(sep).join('/'))
  if (!info) {
    const message = isMangled(path) ? NOT_UTF8 : 'There is no such file or folder, or you may not read it.'
    yield problem('error', 'unreadable', name, message)
  } else if (info.isDirectory()) {
    const real = await realpath(path)
    // A link to a folder above would lead in circles.
    if (seen.has(real)) return
    seen.add(real)
    if (await isPublishedFolder(path)) {
      yield problem(path === root ? 'error' : 'info', 'published-folder', name, PUBLISHED)
      return
    }
    const files = await readdir(path).catch(() => null)
    if (!files) yield problem('error', 'unreadable', name, 'You may not read this folder.')
    for (const file of (files ?? []).sort(byName)) {
      if (isLeftOut(file)) continue
      yield* documentsBelow(join(path, file), root, seen)
    }
  } else if (!info.isFile()) {
    // Reading a pipe or a device may never end.
    yield problem(
      path === root ? 'error' : 'info',
      'not-a-file',
      name,
      'Skipped: this is a pipe, a socket or a device. Only files and folders are read.',
    )
  } else if (path !== root && !isReadable(fileNameOf(path).extension)) {
    yield problem('info', 'not-a-text', name, NOT_A_TEXT)
  } else if (info.size > LARGEST_FILE) {
    yield problem(
      'error',
      'too-large',
      name,
      `The file is larger than ${LARGEST_FILE / 2 ** 30} GB. Divide it into smaller ones.`,
    )
  } else {
    yield { kind: 'document', document: { source: path, name, bytes: info.size } }
  }
}
