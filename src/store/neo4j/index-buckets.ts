import { createHash } from 'node:crypto'
import type { ManagedTransaction } from 'neo4j-driver'
import { groupBy } from '../../group-by.ts'
import { rowsOf } from './connection.ts'
import { INDEX_LABEL } from './own-labels.ts'

type Texts = Map<string, string>

/** One node for each key would cost more than its text: the texts are spread over at most 2 ** 14 nodes. */
const BITS = 14

/** The bucket of a key, which stays the same for ever. */
const bucketOf = (key: string): number =>
  createHash('sha256').update(key).digest().readUInt16BE(0) >> (16 - BITS)

export const byBucket = (keys: Iterable<string>): Map<number, string[]> => groupBy([...keys], bucketOf)

/** The texts of buckets. */
export async function readBuckets(
  transaction: ManagedTransaction,
  buckets: readonly number[],
): Promise<Map<number, Texts>> {
  const cypher = `UNWIND $buckets AS key MATCH (n:${INDEX_LABEL} {key: key}) RETURN key, n.texts AS texts`
  const rows = await rowsOf(transaction, cypher, { buckets: buckets })
  return new Map(
    rows.map(({ key, texts }) => [Number(key), new Map(JSON.parse(String(texts)) as [string, string][])]),
  )
}

/** Replaces buckets. No node is kept of one that is empty. */
export async function writeBuckets(
  transaction: ManagedTransaction,
  buckets: ReadonlyMap<number, Texts>,
): Promise<void> {
  const rows = [...buckets].map(([key, texts]) => ({ key, texts }))
  const full = rows.filter(({ texts }) => texts.size > 0)
  const put = `UNWIND $rows AS row MERGE (n:${INDEX_LABEL} {key: row.key}) SET n.texts = row.texts`
  await rowsOf(transaction, put, {
    rows: full.map(({ key, texts }) => ({ key, texts: JSON.stringify([...texts]) })),
  })
  const remove = `UNWIND $keys AS key MATCH (n:${INDEX_LABEL} {key: key}) DELETE n`
  await rowsOf(transaction, remove, { keys: rows.flatMap(({ key, texts }) => (texts.size > 0 ? [] : [key])) })
}
