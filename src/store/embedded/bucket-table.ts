import { readSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { IndexDamaged } from '../damaged.ts'
import { type Extent, Extents, ROW } from './extents.ts'

/** In a library of 40,000 papers, a bucket holds some five keys and a kilobyte. */
export const BITS = 16

/** Raised when files change their form or keys change their buckets. */
const VERSION = 3
/** Numbers behind the extents: how many bytes hold nothing outdated, and the version. */
const LAST = 2
const NUMBER = Float64Array.BYTES_PER_ELEMENT

/** What a file of buckets holds, and where. */
export interface Table {
  extents: Extents
  /** How many bytes at its beginning were written when it was made small, and held nothing outdated. */
  clean: number
}

function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length)
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, offset + done)
    if (read === 0) throw new IndexDamaged()
    done += read
  }
  return bytes
}

/**
 * The bytes of parts of a file. Those that follow each other are read together.
 * @throws IndexDamaged unless they are as they were written
 */
export function readExtents(file: number, extents: readonly Extent[]): Map<Extent, Buffer> {
  const bytes = new Map<Extent, Buffer>()
  const sorted = [...extents].sort((one, other) => one.offset - other.offset)
  for (let from = 0; from < sorted.length; ) {
    const offset = sorted[from]?.offset ?? 0
    let [to, end] = [from, offset]
    for (; sorted[to]?.offset === end; to += 1) end += sorted[to]?.length ?? 0
    const run = readAt(file, offset, end - offset)
    for (const extent of sorted.slice(from, to)) {
      const its = run.subarray(extent.offset - offset, extent.offset - offset + extent.length)
      if (crc32(its) !== extent.checksum) throw new IndexDamaged()
      bytes.set(extent, its)
    }
    from = to
  }
  return bytes
}

export function writeAt(file: number, bytes: Uint8Array, offset: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(file, bytes, done, bytes.length - done, offset + done)
}

/** @returns null where the bytes have another form */
export function readTable(bytes: Uint8Array): Table | null {
  const numbers = new Float64Array(bytes.slice().buffer, 0, Math.floor(bytes.length / NUMBER))
  const rows = numbers.length - LAST
  const [clean = 0, version] = numbers.slice(-LAST)
  if (version !== VERSION || rows % ROW !== 0) return null
  const extents = new Extents(2 ** BITS)
  extents.addRows(numbers.subarray(0, rows))
  return { extents, clean }
}

export function tableBytes({ extents, clean }: Table): Uint8Array {
  const rows = extents.rows()
  const numbers = new Float64Array(rows.length + LAST)
  numbers.set(rows)
  numbers.set([clean, VERSION], rows.length)
  return new Uint8Array(numbers.buffer)
}

export const emptyTable = (): Table => ({ extents: new Extents(2 ** BITS), clean: 0 })
