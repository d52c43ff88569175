import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { filePieces } from '../../file-pieces.ts'
import { isGzip } from './file-name.ts'

/** The largest text. JSON lines are read one by one and may be larger together. */
const LARGEST_TEXT = 64 * 2 ** 20
/** The longest line of JSON. Once parsed, it takes many times its length. */
const LONGEST_JSON = 4 * 2 ** 20
/** How many bytes of a text decide its format. */
const HEAD = 64 * 1024

/** SHA-256 of a file as it is on disk, in hex. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of filePieces(path)) hash.update(piece)
  return hash.digest('hex')
}

/** The bytes of a file, unpacked. */
function contentOf(path: string): Readable {
  const file = createReadStream(path)
  // `pipeline` closes both streams when one ends, and passes errors on to the reader.
  return isGzip(path) ? pipeline(file, createGunzip(), () => undefined) : file
}

/** The first bytes of a file, unpacked. */
export async function headOf(path: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of contentOf(path)) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size >= HEAD) break
  }
  return Buffer.concat(chunks).subarray(0, HEAD)
}

/** A text in pieces, cut anywhere. @throws Error if it is too large */
export async function* piecesOf(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let size = 0
  for await (const chunk of contentOf(path)) {
    size += (chunk as Buffer).length
    if (size > LARGEST_TEXT) throw new Error(`it is larger than ${LARGEST_TEXT / 2 ** 20} MB`)
    yield decoder.decode(chunk as Buffer, { stream: true })
  }
  yield decoder.decode()
}

/** The lines of a text, one by one: it may be larger than memory. @throws Error if one line is too large */
export async function* linesOf(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let parts: string[] = []
  let size = 0
  for await (const chunk of contentOf(path)) {
    const [first = '', ...others] = decoder.decode(chunk as Buffer, { stream: true }).split('\n')
    parts.push(first)
    size += first.length
    if (size > LONGEST_JSON) throw new Error(`a line is longer than ${LONGEST_JSON / 2 ** 20} MB`)
    if (others.length === 0) continue
    yield withoutReturn(parts.join(''))
    const last = others.pop() ?? ''
    for (const line of others) yield withoutReturn(line)
    parts = [last]
    size = last.length
  }
  const last = parts.join('') + decoder.decode()
  if (last !== '') yield withoutReturn(last)
}

/** Lines of Windows end with a carriage return, too. */
const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)

/** Decodes bytes; invalid ones become U+FFFD. */
export const decode = (bytes: Buffer, encoding: string): string => new TextDecoder(encoding).decode(bytes)
