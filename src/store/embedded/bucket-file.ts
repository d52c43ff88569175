import { createHash, type Hash } from 'node:crypto'
import { closeSync, fsyncSync, ftruncateSync, openSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { batches } from '../batches.ts'
import { applyChange, type BucketChange, type Buckets, type Texts } from '../bucket-index.ts'
import { BITS, emptyTable, readExtents, readTable, type Table, tableBytes, writeAt } from './bucket-table.ts'
import { readTexts, recordOf } from './bucket-texts.ts'
import { RecordBytes } from './record-bytes.ts'

export const MOST_WAITING = 16_000_000
/** Buckets that are copied at once. */
const CHUNK = 1_000
/** What may be added to a file, as a part of what it held, before it is made small again. */
const MOST_ADDED = 1 / 4
const CLOSED = -1

/**
 * A file of buckets with a table of them at its end. A bucket is a list of changes, each of which is added at the end of
 * the file; now and then they are written together. Only an import that holds the lock of the home opens a file, and one
 * that it changes is in its draft.
 */
export class BucketFile implements Buckets {
  readonly bits = BITS
  readonly mostWaiting = MOST_WAITING
  private readonly path: string
  private file: number
  private table: Table
  /** Where the next change goes. */
  private end = 0
  /** The hash of everything before that, of a file that is changed. */
  private hash: Hash

  private constructor(path: string, file: number, table: Table, hash: Hash) {
    this.path = path
    this.file = file
    this.table = table
    this.hash = hash
    this.end = table.extents.end
  }

  /**
   * Opens a file for reading, or also for changing; null where it has another form.
   * @param hash of what stands before its table
   */
  static open(path: string, flags: 'r' | 'r+', hash: Hash): BucketFile | null {
    const file = openSync(path, flags)
    const table = readTable(file)
    if (table) return new BucketFile(path, file, table, hash)
    closeSync(file)
    return null
  }

  static create(path: string): BucketFile {
    return new BucketFile(path, openSync(path, 'w+'), emptyTable(), createHash('sha256'))
  }

  async read(numbers: readonly number[]): Promise<Map<number, Texts>> {
    return this.readNow(numbers)
  }

  async change(changes: readonly BucketChange[]): Promise<void> {
    const records = new RecordBytes()
    let [bucket, start] = [changes[0]?.[0] ?? 0, 0]
    const end = () => {
      if (records.length > start)
        this.table.extents.add(bucket, { offset: this.end + start, length: records.length - start })
      start = records.length
    }
    for (const [number, key, text] of changes) {
      if (number !== bucket) end()
      bucket = number
      records.add(recordOf(key, text))
    }
    end()
    this.write(records.bytes)
  }

  async clear(): Promise<void> {
    this.table = emptyTable()
    this.end = 0
    this.hash = createHash('sha256')
  }

  /**
   * Completes the file on disk, which is made smaller if much of it may be outdated.
   * @returns its hash, and that of what stands before its table
   */
  async finish(): Promise<{ sha256: string; beginning: Hash }> {
    const next = `${this.path}.next`
    const { clean } = this.table
    const isGrown = this.end - clean > clean * MOST_ADDED
    if (isGrown) await this.moveTo(next, clean === 0)
    const table = tableBytes(this.table)
    writeAt(this.file, table, this.end)
    ftruncateSync(this.file, this.end + table.length)
    fsyncSync(this.file)
    this.close()
    if (isGrown) await rename(next, this.path)
    return { sha256: this.hash.copy().update(table).digest('hex'), beginning: this.hash }
  }

  close(): void {
    if (this.file !== CLOSED) closeSync(this.file)
    this.file = CLOSED
  }

  private append(parts: [number, Buffer][]): void {
    const added = Buffer.concat(parts.map(([, bytes]) => bytes))
    let offset = this.end
    for (const [number, { length }] of parts) {
      this.table.extents.add(number, { offset, length })
      offset += length
    }
    this.write(added)
  }

  private write(added: Uint8Array): void {
    writeAt(this.file, added, this.end)
    this.hash.update(added)
    this.end += added.length
  }

  /** The changes of each bucket as one list. */
  private joinedNow(numbers: readonly number[]): [number, Buffer][] {
    const parts = this.partsOf(numbers)
    return numbers.map(number => [number, Buffer.concat(parts.get(number) ?? [])])
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
    return new Map([...extents].map(([number, its]) => [number, its.flatMap(one => bytes.get(one) ?? [])]))
  }

  /**
   * Writes each bucket in one part to a new file.
   * @param isNew whether the file was begun by this import, so that hardly anything in it is outdated
   */
  private async moveTo(path: string, isNew: boolean): Promise<void> {
    const next = BucketFile.create(path)
    for (const chunk of batches(this.table.extents.buckets(), CHUNK))
      if (isNew) next.append(this.joinedNow(chunk))
      else await next.change(changesOf(this.readNow(chunk)))
    this.close()
    this.file = next.file
    this.end = next.end
    this.hash = next.hash
    this.table = { ...next.table, clean: next.end }
  }
}

const changesOf = (buckets: ReadonlyMap<number, Texts>): BucketChange[] =>
  [...buckets].flatMap(([number, texts]) => [...texts].map(([key, text]) => [number, key, text] as const))
