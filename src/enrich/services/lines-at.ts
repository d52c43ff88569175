import { createReadStream } from 'node:fs'

const LINE_FEED = 10

export interface PlacedLine {
  text: string
  /** Where the line stands in the file, in bytes, without its line feed. */
  start: number
  length: number
}

/** The lines of a file from a byte on, each with its place. */
export async function* linesAt(path: string, from: number): AsyncGenerator<PlacedLine> {
  let start = from
  let parts: Buffer[] = []
  const line = () => {
    const bytes = Buffer.concat(parts)
    return { text: bytes.toString('utf8'), start, length: bytes.length }
  }
  for await (const chunk of createReadStream(path, { start: from, highWaterMark: 2 ** 20 })) {
    let rest = chunk as Buffer
    for (let end = rest.indexOf(LINE_FEED); end !== -1; end = rest.indexOf(LINE_FEED)) {
      parts.push(rest.subarray(0, end))
      const found = line()
      yield found
      start = found.start + found.length + 1
      parts = []
      rest = rest.subarray(end + 1)
    }
    parts.push(rest)
  }
  if (parts.some(part => part.length > 0)) yield line()
}
