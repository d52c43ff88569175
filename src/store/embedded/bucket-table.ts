import { fstatSync, readSync, writeSync } from 'node:fs'

/** Raised when the file changes its form or keys change their buckets. */
const VERSION = 1
/** Numbers for each bucket that is not empty: which it is, where it begins, how many bytes it has. */
const ROW = 3
/** Numbers behind them: how many buckets there are, and the version. */
const LAST = 2
const NUMBER = Float64Array.BYTES_PER_ELEMENT

/** Where a bucket stands in the file. */
export interface Extent {
  offset: number
  length: number
}

export function readAt(file: number, { offset, length }: Extent): Buffer {
  const bytes = Buffer.alloc(length)
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, offset + done)
    if (read === 0) throw new Error('The index is shorter than its table says.')
    done += read
  }
  return bytes
}

export function writeAt(file: number, bytes: Uint8Array, offset: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(file, bytes, done, bytes.length - done, offset + done)
}

const numbersAt = (file: number, offset: number, count: number): Float64Array => {
  const bytes = readAt(file, { offset, length: count * NUMBER })
  return new Float64Array(bytes.buffer, bytes.byteOffset, count)
}

/** The table at the end of a file; null where the file has another form. */
export function readTable(file: number): Map<number, Extent> | null {
  const end = fstatSync(file).size - LAST * NUMBER
  if (end < 0) return null
  const [rows = 0, version] = numbersAt(file, end, LAST)
  if (version !== VERSION) return null
  const numbers = numbersAt(file, end - rows * ROW * NUMBER, rows * ROW)
  const table = new Map<number, Extent>()
  for (let at = 0; at < numbers.length; at += ROW) {
    const [number = 0, offset = 0, length = 0] = numbers.subarray(at, at + ROW)
    table.set(number, { offset, length })
  }
  return table
}

export function tableBytes(table: ReadonlyMap<number, Extent>): Uint8Array {
  const numbers = new Float64Array(table.size * ROW + LAST)
  let at = 0
  for (const [number, { offset, length }] of table) {
    numbers.set([number, offset, length], at)
    at += ROW
  }
  numbers.set([table.size, VERSION], at)
  return new Uint8Array(numbers.buffer)
}
