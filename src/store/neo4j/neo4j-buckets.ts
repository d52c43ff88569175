import type { ManagedTransaction } from 'neo4j-driver'
import { groupBy } from '../../group-by.ts'
import { applyChange, type BucketChange, type Buckets, type Texts } from '../bucket-index.ts'
import { type Connection, rowsOf } from './connection.ts'
import { INDEX_LABEL } from './own-names.ts'

type Write = (work: (transaction: ManagedTransaction) => Promise<void>) => Promise<void>

/** Nodes removed per transaction. */
const CHUNK = 1_000

/** As JSON, which also writes halves of characters. */
const writeTexts = (texts: Texts): string => JSON.stringify([...texts])
const readTexts = (json: string): Texts => new Map(JSON.parse(json))

/**
 * Buckets of the index as nodes of our own, which are written as a whole. A library of 40,000 papers has 16,384 of them
 * with some 4 kB each.
 */
export class Neo4jBuckets implements Buckets {
  readonly bits = 14
  readonly mostWaiting = 24_000_000
  private readonly connection: Connection
  private readonly write: Write

  /** @param write does the work in a transaction, or fails if another import has taken over */
  constructor(connection: Connection, write: Write) {
    this.connection = connection
    this.write = write
  }

  read(numbers: readonly number[]): Promise<ReadonlyMap<number, Texts>> {
    return this.connection.read(transaction => read(transaction, numbers), 0)
  }

  change(changes: readonly BucketChange[]): Promise<void> {
    return this.write(async transaction => {
      const byBucket = groupBy(changes, ([bucket]) => bucket)
      const before = await read(transaction, [...byBucket.keys()])
      const rows = [...byBucket].map(([key, wanted]) => {
        const texts: Texts = before.get(key) ?? new Map()
        for (const [, name, text] of wanted) applyChange(texts, name, text)
        return { key, texts: writeTexts(texts) }
      })
      const put = `UNWIND $rows AS row MERGE (n:${INDEX_LABEL} {key: row.key}) SET n.texts = row.texts`
      await rowsOf(transaction, put, { rows })
    })
  }

  async clear(): Promise<void> {
    const cypher = `MATCH (n:${INDEX_LABEL}) WITH n LIMIT $chunk DELETE n RETURN count(*) AS deleted`
    for (let deleted = CHUNK; deleted === CHUNK; ) {
      await this.write(async transaction => {
        deleted = Number((await rowsOf(transaction, cypher, { chunk: CHUNK }))[0]?.deleted ?? 0)
      })
    }
  }
}

async function read(
  transaction: ManagedTransaction,
  numbers: readonly number[],
): Promise<Map<number, Texts>> {
  const cypher = `UNWIND $numbers AS key MATCH (n:${INDEX_LABEL} {key: key}) RETURN key, n.texts AS texts`
  const rows = await rowsOf(transaction, cypher, { numbers })
  return new Map(rows.map(({ key, texts }) => [Number(key), readTexts(String(texts))]))
}
