import { closeSync, fsyncSync, ftruncateSync, openSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { type Buckets, readTexts, type Texts, writeTexts } from '../bucket-index.ts'
import { type Extent, readAt, readTable, tableBytes, writeAt } from './bucket-table.ts'

/** Bytes that are copied at once. */
const PIECE = 2 ** 20
const CLOSED = -1
/** The part of the file that may be unused. */
const MOST_WASTE = 1 / 3

/** In a library of 40,000 papers, a bucket holds some three keys and 400 bytes. */
export const BITS = 17

/**
 * A file of buckets, one after the other, with a table of them at its end. What changes is added at the end. Only an import
 * that holds the lock of the home opens one, and one that is written to is in its draft.
 */
export class BucketFile implements Buckets {
  readonly bits = BITS
  private readonly path: string
  private file: number
  private table: Map<number, Extent>
  /** Where the next bucket goes. */
  private end = 0

  private constructor(path: string, file: number, table: Map<number, Extent>) {
    this.path = path
    this.file = file
    this.table = table
    for (const { offset, length } of table.values()) this.end = Math.max(this.end, offset + length)
  }

  /** Opens a file for reading, or also for writing; null where it has another form. */
  static open(path: string, flags: 'r' | 'r+'): BucketFile | null {
    const file = openSync(path, flags)
    const table = readTable(file)
    if (table) return new BucketFile(path, file, table)
    closeSync(file)
    return null
  }

  static create(path: string): BucketFile {
    return new BucketFile(path, openSync(path, 'w+'), new Map())
  }

  async read(numbers: readonly number[]): Promise<Map<number, Texts>> {
    return new Map(
      numbers.flatMap(number => {
        const extent = this.table.get(number)
        return extent ? [[number, readTexts(readAt(this.file, extent).toString())] as const] : []
      }),
    )
  }

  async change(numbers: readonly number[], make: (number: number, texts: Texts) => Texts): Promise<void> {
    const before = await this.read(numbers)
    const parts: Buffer[] = []
    let { end } = this
    for (const number of numbers) {
      const texts = make(number, before.get(number) ?? new Map())
      this.table.delete(number)
      if (texts.size === 0) continue
      const bytes = Buffer.from(writeTexts(texts))
      this.table.set(number, { offset: end, length: bytes.length })
      end += bytes.length
      parts.push(bytes)
    }
    writeAt(this.file, Buffer.concat(parts), this.end)
    this.end = end
  }

  async clear(): Promise<void> {
    this.table.clear()
    this.end = 0
  }

  /** Completes the file on disk, which is made smaller if much of it is unused. */
  async finish(): Promise<void> {
    const next = `${this.path}.next`
    const isWasteful = this.waste() > MOST_WASTE
    if (isWasteful) this.moveTo(next)
    const table = tableBytes(this.table)
    writeAt(this.file, table, this.end)
    ftruncateSync(this.file, this.end + table.length)
    fsyncSync(this.file)
    this.close()
    if (isWasteful) await rename(next, this.path)
  }

  close(): void {
    if (this.file !== CLOSED) closeSync(this.file)
    this.file = CLOSED
  }

  private waste(): number {
    let used = 0
    for (const { length } of this.table.values()) used += length
    return 1 - used / Math.max(1, this.end)
  }

  /** Copies the buckets to a new file, one after the other. */
  private moveTo(path: string): void {
    const next = BucketFile.create(path)
    const rows = [...this.table].sort(([, one], [, other]) => one.offset - other.offset)
    for (const run of runsOf(rows)) {
      writeAt(next.file, readAt(this.file, run.extent), next.end)
      const shift = next.end - run.extent.offset
      for (const [number, { offset, length }] of run.rows)
        next.table.set(number, { offset: offset + shift, length })
      next.end += run.extent.length
    }
    this.close()
    ;({ file: this.file, table: this.table, end: this.end } = next)
  }
}

type Row = readonly [number, Extent]

/** Buckets that follow each other without a gap, up to a size. */
function* runsOf(rows: readonly Row[]): Generator<{ extent: Extent; rows: Row[] }> {
  let run: { extent: Extent; rows: Row[] } | null = null
  for (const row of rows) {
    const [, { offset, length }] = row
    const fits = run && run.extent.offset + run.extent.length === offset && run.extent.length < PIECE
    if (run && fits) {
      run.extent.length += length
      run.rows.push(row)
      continue
    }
    if (run) yield run
    run = { extent: { offset, length }, rows: [row] }
  }
  if (run) yield run
}
