import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { messageOf } from '../errors.ts'
import type { Diagnostic, DiagnosticSeverity } from '../graph/library.ts'
import type { ParseEvent } from './entry.ts'
import type { Format } from './format.ts'
import { formatOf } from './registry.ts'

/** One file that can be read, unopened. */
export interface SourceDocument {
  /** Absolute path. */
  source: string
  /** Path below the folder that holds what was named to import, with `/`: stable when the library is moved. */
  name: string
  bytes: number
}

export type ReadEvent =
  | { kind: 'document'; document: SourceDocument }
  | { kind: 'diagnostic'; diagnostic: Diagnostic }

const READABLE = new Set(['.txt', '.md', '.markdown', '.html', '.htm', '.jsonl', '.ndjson'])
/** A text that is read as a whole may not be larger; JSON lines are streamed and may. */
const LARGEST_TEXT = 64 * 2 ** 20
const HEAD = 64 * 1024

const isGzip = (path: string): boolean => path.endsWith('.gz')
const kindOf = (path: string): string => extname(path.replace(/\.gz$/, '')).toLowerCase()

export const fileDiagnostic = (
  severity: DiagnosticSeverity,
  code: string,
  source: string,
  message: string,
): Diagnostic => ({ severity, code, message, place: { source, line: 1 } })

const problem = (...given: Parameters<typeof fileDiagnostic>): ReadEvent => ({
  kind: 'diagnostic',
  diagnostic: fileDiagnostic(...given),
})

/** Every readable file below a path, in the order of names; hidden ones and `node_modules` are not looked at. */
async function* walk(
  path: string,
  root: string,
  seen: Set<string>,
  named: boolean,
): AsyncGenerator<ReadEvent> {
  const info = await stat(path).catch(() => null)
  if (!info) {
    yield problem('error', 'unreadable', path, 'There is no such file or folder, or it may not be read.')
  } else if (info.isDirectory()) {
    const real = await realpath(path)
    // A link back to a folder above would never end.
    if (seen.has(real)) return
    seen.add(real)
    const names = await readdir(path).catch(() => null)
    if (!names) yield problem('error', 'unreadable', path, 'The folder may not be read.')
    for (const name of (names ?? []).sort()) {
      if (name.startsWith('.') || name === 'node_modules') continue
      yield* walk(join(path, name), root, seen, false)
    }
  } else if (!named && !READABLE.has(kindOf(path))) {
    yield problem(
      'info',
      'not-a-text',
      path,
      `Skipped: expected one of ${[...READABLE].join(', ')} (or .gz).`,
    )
  } else if (info.size === 0) {
    yield problem('warning', 'empty-document', path, 'The file is empty.')
  } else {
    const name = relative(root, path).split(sep).join('/')
    yield { kind: 'document', document: { source: path, name, bytes: info.size } }
  }
}

/** The documents that files and folders hold. Each is named once, though several paths lead to it. */
export async function* findDocuments(paths: readonly string[]): AsyncGenerator<ReadEvent> {
  const named = new Set<string>()
  for (const given of paths) {
    const path = resolve(given)
    for await (const event of walk(path, dirname(path), new Set(), true)) {
      if (event.kind === 'document' && named.has(event.document.source)) continue
      if (event.kind === 'document') named.add(event.document.source)
      yield event
    }
  }
}

/** SHA-256 of a file as it lies on the disk, in hex. */
export async function hashOf(document: SourceDocument): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(document.source)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

function contentOf(path: string): Readable {
  const file = createReadStream(path)
  if (!isGzip(path)) return file
  const content = createGunzip()
  file.on('error', error => content.destroy(error))
  return file.pipe(content)
}

async function headOf(document: SourceDocument): Promise<Buffer> {
  if (!isGzip(document.source)) {
    const file = await open(document.source)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  }
  const content = contentOf(document.source)
  for await (const chunk of content) {
    content.destroy()
    return (chunk as Buffer).subarray(0, HEAD)
  }
  return Buffer.alloc(0)
}

async function textOf(document: SourceDocument): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of contentOf(document.source)) {
    size += (chunk as Buffer).length
    if (size > LARGEST_TEXT) throw new Error(`it is larger than ${LARGEST_TEXT / 2 ** 20} MB`)
    chunks.push(chunk as Buffer)
  }
  return new TextDecoder('utf-8').decode(Buffer.concat(chunks))
}

const linesOf = (document: SourceDocument): AsyncIterable<string> =>
  createInterface({ input: contentOf(document.source), crlfDelay: Number.POSITIVE_INFINITY })

/** Reads one document: its digests, entries and diagnostics, in the order of its lines. Never throws. */
export async function* readDocument(document: SourceDocument): AsyncGenerator<ParseEvent> {
  const { source } = document
  const fileName = basename(source)
  try {
    const head = await headOf(document)
    if (head.includes(0)) {
      const message = 'This is not a text (it holds zero bytes); expected UTF-8.'
      yield problem('error', 'binary', source, message) as ParseEvent
      return
    }
    const text = new TextDecoder('utf-8').decode(head)
    if (text.slice(0, -4).includes('\uFFFD')) {
      const message = 'Some bytes are not UTF-8 and are shown as \uFFFD; save the file as UTF-8.'
      yield problem('warning', 'not-utf-8', source, message) as ParseEvent
    }
    const format: Format = formatOf({ name: fileName, text })
    const input = { source, name: fileName, text: () => textOf(document), lines: () => linesOf(document) }
    yield* format.parse(input)
  } catch (error) {
    yield problem('error', 'unreadable', source, `Could not be read: ${messageOf(error)}.`) as ParseEvent
  }
}
