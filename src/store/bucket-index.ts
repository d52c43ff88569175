import { groupBy } from '../group-by.ts'
import { batches } from './batches.ts'
import type { LibraryIndex } from './library-index.ts'

/** Texts by keys. */
export type Texts = Map<string, string>

/** Texts in numbered buckets, which are read and written as a whole. */
export interface Buckets {
  /** There are 2 ** bits of them. A bucket is best some kilobytes large where each costs a message, else smaller. */
  readonly bits: number
  /** The texts of those buckets that have some. */
  read(numbers: readonly number[]): Promise<ReadonlyMap<number, Texts>>
  /** Replaces what stands in buckets by what is made of it. */
  change(numbers: readonly number[], make: (number: number, texts: Texts) => Texts): Promise<void>
  clear(): Promise<void>
}

/** Buckets that are read or written at once. */
const CHUNK = 500
/** Letters that wait to be written: a full import changes every bucket, and should not do so for each of its steps. */
const MOST_WAITING = 24_000_000

/** The bucket of a key, which stays the same for ever: FNV-1a, with its bits mixed as MurmurHash3 does it. */
export function bucketOf(key: string, bits: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> (32 - bits)
}

/** As JSON, which also writes halves of characters. */
export const writeTexts = (texts: Texts): string => JSON.stringify([...texts])

export const readTexts = (text: string): Texts => new Map(JSON.parse(text) as [string, string][])

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

  async set(texts: ReadonlyMap<string, string | null>): Promise<void> {
    for (const [key, text] of texts) {
      this.letters += key.length + (text?.length ?? 0)
      this.waiting.set(key, text)
    }
    if (this.letters > MOST_WAITING) await this.flush()
  }

  async clear(): Promise<void> {
    this.forget()
    await this.buckets.clear()
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    const { waiting } = this
    this.forget()
    const byBucket = this.byBucket(waiting.keys())
    const make = (number: number, texts: Texts) => merged(texts, byBucket.get(number) ?? [], waiting)
    for (const numbers of batches(
      [...byBucket.keys()].sort((one, other) => one - other),
      CHUNK,
    ))
      await this.buckets.change(numbers, make)
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

function merged(texts: Texts, keys: readonly string[], waiting: ReadonlyMap<string, string | null>): Texts {
  const all = new Map(texts)
  for (const key of keys) {
    const text = waiting.get(key)
    if (typeof text === 'string') all.set(key, text)
    else all.delete(key)
  }
  return all
}
