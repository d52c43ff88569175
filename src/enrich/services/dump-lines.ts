import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** The longest line. A work with thousands of authors takes a few megabytes. */
const LONGEST_LINE = 64 * 2 ** 20
/** What files of a folder may be called; the others in it tell of the dump. */
const NAMES = /\.(?:jsonl?|ndjson)(?:\.gz)?$|\.gz$/i

export interface DumpFile {
  path: string
  bytes: number
}

/** The files of a dump: the path itself, or all below it. */
export async function dumpFiles(path: string): Promise<DumpFile[]> {
  const found = await stat(path)
  if (!found.isDirectory()) return [{ path, bytes: found.size }]
  const names = (await readdir(path, { recursive: true })).filter(name => NAMES.test(name)).sort()
  const files = await Promise.all(
    names.map(async name => {
      const file = await stat(join(path, name))
      return file.isFile() ? [{ path: join(path, name), bytes: file.size }] : []
    }),
  )
  return files.flat()
}

/**
 * The lines of a file, unpacked, as many at once as were read at once, and how many bytes of the file that took.
 * @throws Error for a file that breaks off, or a line that is too long
 */
export async function* dumpLines(path: string): AsyncGenerator<{ lines: string[]; bytes: number }> {
  const file = createReadStream(path, { highWaterMark: 2 ** 20 })
  const content = /\.gz$/i.test(path) ? pipeline(file, createGunzip({ chunkSize: 2 ** 20 }), () => {}) : file
  const decoder = new TextDecoder('utf-8')
  let parts: string[] = []
  let length = 0
  for await (const chunk of content) {
    const [first = '', ...others] = decoder.decode(chunk as Buffer, { stream: true }).split('\n')
    parts.push(first)
    length += first.length
    if (length > LONGEST_LINE) throw new Error(`a line is longer than ${LONGEST_LINE / 2 ** 20} MB`)
    if (others.length === 0) continue
    const last = others.pop() ?? ''
    yield { lines: [parts.join(''), ...others], bytes: file.bytesRead }
    parts = [last]
    length = last.length
  }
  yield { lines: [parts.join('') + decoder.decode()], bytes: file.bytesRead }
}
