import { fnv1a, mixed } from '../graph/fnv.ts'
import { groupBy } from '../group-by.ts'
import { batches } from './batches.ts'
import type { LibraryIndex } from './library-index.ts'

/** Texts by keys. */
export type Texts = Map<string, string>

/** Texts to set, by keys; null removes one. */
export type Changes = ReadonlyMap<string, string | null>

/** A change of a bucket: its number, the key, and the text to set; null removes it. */
export type BucketChange = readonly [bucket: number, key: string, text: string | null]

/** Texts in numbered buckets. */
export interface Buckets {
  /** There are 2 ** bits of them. */
  readonly bits: number
  /** Letters that may wait in memory, because it is cheaper to change a bucket once. */
  readonly mostWaiting: number
  /** The texts of those buckets that have some. */
  read(numbers: readonly number[]): Promise<ReadonlyMap<number, Texts>>
  /** @param changes those of each bucket stand together */
  change(changes: readonly BucketChange[]): Promise<void>
  clear(): Promise<void>
}

/** Buckets that are read at once. */
const CHUNK = 500
/** Letters that are written at once, at least. */
const MANY_LETTERS = 1_000_000

/** The bucket of a key, which stays the same for ever. */
export const bucketOf = (key: string, bits: number): number => mixed(fnv1a(key)) >>> (32 - bits)

export function applyChange(texts: Texts, key: string, text: string | null): void {
  if (text === null) texts.delete(key)
  else texts.set(key, text)
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
    let [changes, letters, last]: [BucketChange[], number, number] = [[], 0, 0]
    for (const change of sortedByBucket(waiting, this.buckets.bits)) {
      const [bucket, key, text] = change
      if (letters > MANY_LETTERS && bucket !== last) {
        await this.buckets.change(changes)
        changes = []
        letters = 0
      }
      changes.push(change)
      letters += key.length + (text?.length ?? 0)
      last = bucket
    }
    if (changes.length > 0) await this.buckets.change(changes)
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

/** Numbers with the bucket in the upper half and the place in the lower are sorted without a list for each bucket. */
const PLACES = 2 ** 32

function* sortedByBucket(waiting: ReadonlyMap<string, string | null>, bits: number): Generator<BucketChange> {
  const [keys, texts] = [[...waiting.keys()], [...waiting.values()]]
  const order = Float64Array.from(keys, (key, place) => bucketOf(key, bits) * PLACES + place)
  for (const number of order.sort()) {
    const place = number % PLACES
    yield [Math.floor(number / PLACES), keys[place] ?? '', texts[place] ?? null]
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
