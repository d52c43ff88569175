import type { ManagedTransaction } from 'neo4j-driver'
import { batches } from '../batches.ts'
import type { LibraryIndex } from '../library-index.ts'
import { type Connection, rowsOf } from './connection.ts'
import { byBucket, readBuckets, writeBuckets } from './index-buckets.ts'
import { INDEX_LABEL } from './own-labels.ts'

type Write = (work: (transaction: ManagedTransaction) => Promise<void>) => Promise<void>

/** Buckets per transaction. In a library of 40,000 papers one holds some 4 kB. */
const CHUNK = 500
/** Letters that wait to be written, as a bucket is written as a whole: a full import fills all of them several times. */
const MOST_WAITING = 2 ** 24

/** The index as nodes of our own. What is set waits in memory for `flush`, or until it is too much. */
export class Neo4jIndex implements LibraryIndex {
  private readonly connection: Connection
  private readonly write: Write
  private waiting = new Map<string, string | null>()
  private letters = 0

  /** @param write does the work in a transaction, or fails if another import has taken over */
  constructor(connection: Connection, write: Write) {
    this.connection = connection
    this.write = write
  }

  async get(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const texts = new Map<string, string>()
    const stored = keys.filter(key => !this.waiting.has(key))
    for (const chunk of batches([...byBucket(stored)], CHUNK)) {
      const numbers = chunk.map(([bucket]) => bucket)
      const buckets = await this.connection.read(transaction => readBuckets(transaction, numbers), 0)
      for (const [bucket, wanted] of chunk)
        for (const key of wanted) {
          const text = buckets.get(bucket)?.get(key)
          if (text !== undefined) texts.set(key, text)
        }
    }
    for (const key of keys) {
      const text = this.waiting.get(key)
      if (typeof text === 'string') texts.set(key, text)
    }
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
    const cypher = `MATCH (n:${INDEX_LABEL}) WITH n LIMIT $chunk DELETE n RETURN count(*) AS deleted`
    for (let deleted = CHUNK; deleted === CHUNK; ) {
      await this.write(async transaction => {
        deleted = Number((await rowsOf(transaction, cypher, { chunk: CHUNK }))[0]?.deleted ?? 0)
      })
    }
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    const { waiting } = this
    this.forget()
    for (const chunk of batches([...byBucket(waiting.keys())], CHUNK)) {
      const numbers = chunk.map(([bucket]) => bucket)
      await this.write(async transaction => {
        const buckets = await readBuckets(transaction, numbers)
        for (const [bucket, keys] of chunk)
          buckets.set(bucket, merged(buckets.get(bucket) ?? new Map(), keys, waiting))
        await writeBuckets(transaction, buckets)
      })
    }
  }

  /** Drops what waits. */
  private forget(): void {
    this.waiting = new Map()
    this.letters = 0
  }
}

function merged(
  texts: ReadonlyMap<string, string>,
  keys: readonly string[],
  waiting: ReadonlyMap<string, string | null>,
): Map<string, string> {
  const all = new Map(texts)
  for (const key of keys) {
    const text = waiting.get(key)
    if (typeof text === 'string') all.set(key, text)
    else all.delete(key)
  }
  return all
}
