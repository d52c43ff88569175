import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import { batches } from '../batches.ts'
import { applyChange, type BucketChange, type Buckets, type Texts } from '../bucket-index.ts'
import { BITS, emptyTable, readExtents, type Table, writeAt } from './bucket-table.ts'
import { readTexts, recordOf } from './bucket-texts.ts'
import type { Extent } from './extents.ts'
import { RecordBytes } from './record-bytes.ts'

export const MOST_WAITING = 16_000_000
/** Buckets that are copied at once. */
const CHUNK = 1_000
/** What may be added to a file, as a part of what it held, before it is made small again. */
const MOST_ADDED = 1 / 4
const CLOSED = -1

/**
 * A file of buckets, and a table that tells where each of them is. A bucket is a list of changes; now and then they are
 * written together. What a file holds is never changed, only added to, so that the files of many generations can be one
 * and the same, each with a table of its own: none sees what was added for another. Only an import that holds the lock of
 * the home adds to a file.
 */
export class BucketFile implements Buckets {
  readonly bits = BITS
  readonly mostWaiting = MOST_WAITING
  private path: string
  private file: number
  private table: Table
  /** How long the file was before the first change, and where the next one goes. */
  private added: { from: number; to: number } | null = null

  private constructor(path: string, file: number, table: Table) {
    this.path = path
    this.file = file
    this.table = table
  }

  /** Opens a file. @returns null where it may not be read, or may not be added to later */
  static tryOpen(path: string, table: Table): BucketFile | null {
    try {
      return new BucketFile(path, openSync(path, 'r+'), table)
    } catch {
      return null
    }
  }

  /** Begins a file, which is another one than the one that stood there, whoever shares that. */
  static create(path: string): BucketFile {
    rmSync(path, { force: true })
    return new BucketFile(path, openSync(path, 'wx+'), emptyTable())
  }

  /** From now on, changes are added to the same file under another path. */
  continueIn(path: string): void {
    this.close()
    this.path = path
    this.file = openSync(path, 'r+')
  }

  async read(numbers: readonly number[]): Promise<Map<number, Texts>> {
    return this.readNow(numbers)
  }

  async change(changes: readonly BucketChange[]): Promise<void> {
    const records = new RecordBytes()
    const parts: [number, number][] = []
    let [bucket, start] = [changes[0]?.[0] ?? 0, 0]
    const end = () => {
      if (records.length > start) parts.push([bucket, records.length - start])
      start = records.length
    }
    for (const [number, key, text] of changes) {
      if (number !== bucket) end()
      bucket = number
      records.add(recordOf(key, text))
    }
    end()
    this.add(parts, records.bytes)
  }

  async clear(): Promise<void> {
    this.discard()
    const next = BucketFile.create(this.path)
    this.file = next.file
    this.table = next.table
  }

  /**
   * Completes the file on disk, in place of which a smaller one begins if much of it may be outdated.
   * @returns its table, and how many bytes it takes
   */
  async finish(): Promise<{ table: Table; bytes: number }> {
    const next = `${this.path}.next`
    const { clean } = this.table
    const isGrown = this.end - clean > clean * MOST_ADDED
    if (isGrown) await this.moveTo(next, clean === 0)
    fsyncSync(this.file)
    const { table, end: bytes } = this
    this.close()
    if (isGrown) await rename(next, this.path)
    return { table, bytes }
  }

  close(): void {
    if (this.file !== CLOSED) closeSync(this.file)
    this.file = CLOSED
    this.added = null
  }

  /** Takes back what was added, and closes the file. */
  discard(): void {
    if (this.added) ftruncateSync(this.file, this.added.from)
    this.close()
  }

  /** Where the next change goes: behind everything, as another generation may have added more than the table tells of. */
  private get end(): number {
    return this.added?.to ?? fstatSync(this.file).size
  }

  /** Adds parts of buckets. @param parts the bucket of each and how many of the bytes it takes */
  private add(parts: readonly (readonly [number, number])[], bytes: Uint8Array): void {
    const { end } = this
    let done = 0
    for (const [bucket, length] of parts) {
      const checksum = crc32(bytes.subarray(done, done + length))
      this.table.extents.add(bucket, { offset: end + done, length, checksum })
      done += length
    }
    this.added = { from: this.added?.from ?? end, to: end + bytes.length }
    writeAt(this.file, bytes, end)
  }

  private readNow(numbers: readonly number[]): Map<number, Texts> {
    const buckets = new Map<number, Texts>()
    for (const [number, parts] of this.partsOf(numbers)) {
      const texts: Texts = new Map()
      for (const bytes of parts)
        for (const [key, text] of readTexts(String(bytes))) applyChange(texts, key, text)
      if (texts.size > 0) buckets.set(number, texts)
    }
    return buckets
  }

  /** The bytes of each part of buckets. */
  private partsOf(numbers: readonly number[]): Map<number, Buffer[]> {
    const extents = new Map(numbers.map(number => [number, this.table.extents.of(number)]))
    const bytes = readExtents(this.file, [...extents.values()].flat())
    const bytesOf = (extent: Extent) => bytes.get(extent) ?? []
    return new Map([...extents].map(([number, its]) => [number, its.flatMap(bytesOf)]))
  }

  /**
   * Writes each bucket in one part to a new file.
   * @param isNew whether the file was begun by this import, so that hardly anything in it is outdated
   */
  private async moveTo(path: string, isNew: boolean): Promise<void> {
    const next = BucketFile.create(path)
    try {
      for (const chunk of batches(this.table.extents.buckets(), CHUNK))
        if (isNew) next.join(this.partsOf(chunk))
        else await next.change(changesOf(this.readNow(chunk)))
    } catch (error) {
      next.close()
      throw error
    }
    this.discard()
    this.file = next.file
    this.added = next.added
    this.table = { ...next.table, clean: next.end }
  }

  /** Adds buckets, each as one part. */
  private join(buckets: ReadonlyMap<number, readonly Buffer[]>): void {
    const parts = [...buckets].map(([number, its]) => [number, Buffer.concat(its)] as const)
    this.add(
      parts.map(([number, { length }]) => [number, length]),
      Buffer.concat(parts.map(([, bytes]) => bytes)),
    )
  }
}

const changesOf = (buckets: ReadonlyMap<number, Texts>): BucketChange[] =>
  [...buckets].flatMap(([number, texts]) => [...texts].map(([key, text]) => [number, key, text] as const))
