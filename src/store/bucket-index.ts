import { fnv1a, mixed } from '../graph/fnv.ts'
import { groupBy } from '../group-by.ts'
import { batches } from './batches.ts'
import type { LibraryIndex } from './library-index.ts'

/** Texts by keys. */
export type Texts = Map<string, string>

/** Texts to set, by keys; null removes one. */
export type Changes = ReadonlyMap<string, string | null>

/** Texts in numbered buckets. */
export interface Buckets {
  /** There are 2 ** bits of them. */
  readonly bits: number
  /** Letters that may wait in memory, because it is cheaper to change a bucket once. */
  readonly mostWaiting: number
  /** The texts of those buckets that have some. */
  read(numbers: readonly number[]): Promise<ReadonlyMap<number, Texts>>
  change(changes: ReadonlyMap<number, Changes>): Promise<void>
  clear(): Promise<void>
}

/** Buckets that are read or written at once. */
const CHUNK = 500

/** The bucket of a key, which stays the same for ever. */
export const bucketOf = (key: string, bits: number): number => mixed(fnv1a(key)) >>> (32 - bits)

export function applyChanges(texts: Texts, changes: Changes): void {
  for (const [key, text] of changes) {
    if (text === null) texts.delete(key)
    else texts.set(key, text)
  }
}

/** An index in buckets. What is set waits in memory for `flush`, or until it is too much. */
export class BucketIndex implements LibraryIndex {
  private readonly buckets: Buckets
  private waiting = new Map<string, string | null>()
  private letters = 0

  constructor(buckets: Buckets) {
    this.buckets = buckets
  }

  async get(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const texts: Texts = new Map()
    const stored = keys.filter(key => !this.waiting.has(key))
    for (const chunk of batches([...this.byBucket(stored)], CHUNK)) {
      const buckets = await this.buckets.read(chunk.map(([number]) => number))
      for (const [number, wanted] of chunk) copy(buckets.get(number), wanted, texts)
    }
    copy(this.waiting, keys, texts)
    return texts
  }

  async set(texts: Changes): Promise<void> {
    for (const [key, text] of texts) {
      this.letters += key.length + (text?.length ?? 0)
      this.waiting.set(key, text)
    }
    if (this.letters > this.buckets.mostWaiting) await this.flush()
  }

  async clear(): Promise<void> {
    this.forget()
    await this.buckets.clear()
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    const { waiting } = this
    this.forget()
    const byBucket = [...this.byBucket(waiting.keys())].sort(([one], [other]) => one - other)
    for (const chunk of batches(byBucket, CHUNK)) {
      const changesOf = (keys: string[]) => new Map(keys.map(key => [key, waiting.get(key) ?? null]))
      await this.buckets.change(new Map(chunk.map(([number, keys]) => [number, changesOf(keys)])))
    }
  }

  private byBucket(keys: Iterable<string>): Map<number, string[]> {
    return groupBy(keys, key => bucketOf(key, this.buckets.bits))
  }

  /** Drops what waits. */
  private forget(): void {
    this.waiting = new Map()
    this.letters = 0
  }
}

function copy(
  from: ReadonlyMap<string, string | null> | undefined,
  keys: readonly string[],
  to: Texts,
): void {
  for (const key of keys) {
    const text = from?.get(key)
    if (typeof text === 'string') to.set(key, text)
  }
}
