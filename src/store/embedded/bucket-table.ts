import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { type Extent, Extents, ROW } from './extents.ts'

/** In a library of 40,000 papers, a bucket holds some five keys and a kilobyte. */
export const BITS = 16

/** Raised when the file changes its form or keys change their buckets. */
const VERSION = 2
/** Numbers behind the extents: how many extents there are, how many bytes hold nothing outdated, and the version. */
const LAST = 3
const NUMBER = Float64Array.BYTES_PER_ELEMENT

/** What a file holds. */
export interface Table {
  extents: Extents
  /** How many bytes at its beginning were written when it was made small, and held nothing outdated. */
  clean: number
}

function readAt(file: number, { offset, length }: Extent): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length)
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, offset + done)
    if (read === 0) throw new Error('The index is shorter than its table says.')
    done += read
  }
  return bytes
}

/** The bytes of parts of a file. Those that follow each other are read together. */
export function readExtents(file: number, extents: readonly Extent[]): Map<Extent, Buffer> {
  const bytes = new Map<Extent, Buffer>()
  const sorted = [...extents].sort((one, other) => one.offset - other.offset)
  for (let from = 0; from < sorted.length; ) {
    const offset = sorted[from]?.offset ?? 0
    let [to, end] = [from, offset]
    for (; sorted[to]?.offset === end; to += 1) end += sorted[to]?.length ?? 0
    const run = readAt(file, { offset, length: end - offset })
    for (const extent of sorted.slice(from, to))
      bytes.set(extent, run.subarray(extent.offset - offset, extent.offset - offset + extent.length))
    from = to
  }
  return bytes
}

export function writeAt(file: number, bytes: Uint8Array, offset: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(file, bytes, done, bytes.length - done, offset + done)
}

const numbersAt = (file: number, offset: number, count: number): Float64Array =>
  new Float64Array(readAt(file, { offset, length: count * NUMBER }).buffer)

/** Where the table of a file begins, how many rows it has, and what is clean; null where the file has another form. */
function tableIn(file: number): { start: number; rows: number; clean: number } | null {
  const end = fstatSync(file).size - LAST * NUMBER
  if (end < 0) return null
  const [rows = 0, clean = 0, version] = numbersAt(file, end, LAST)
  const start = end - rows * ROW * NUMBER
  return version === VERSION && rows >= 0 && start >= 0 ? { start, rows, clean } : null
}

/** How many bytes of a file stand before its table; none where the file has another form. */
export function bytesBeforeTable(path: string): number {
  const file = openSync(path, 'r')
  try {
    return tableIn(file)?.start ?? 0
  } finally {
    closeSync(file)
  }
}

/** The table at the end of a file; null where the file has another form. */
export function readTable(file: number): Table | null {
  const table = tableIn(file)
  if (!table) return null
  const { start, rows, clean } = table
  const extents = new Extents(2 ** BITS)
  extents.addRows(numbersAt(file, start, rows * ROW))
  return { extents, clean }
}

export function tableBytes({ extents, clean }: Table): Uint8Array {
  const rows = extents.rows()
  const numbers = new Float64Array(rows.length + LAST)
  numbers.set(rows)
  numbers.set([extents.size, clean, VERSION], rows.length)
  return new Uint8Array(numbers.buffer)
}

export const emptyTable = (): Table => ({ extents: new Extents(2 ** BITS), clean: 0 })
