import type { ManagedTransaction } from 'neo4j-driver'
import type { Stats } from '../../graph/library.ts'
import { LABELS, RELATIONSHIP_TYPES } from '../../graph/schema.ts'
import { rowsOf } from './connection.ts'

const count = async (transaction: ManagedTransaction, pattern: string): Promise<number> =>
  Number((await rowsOf(transaction, `MATCH ${pattern} RETURN count(x) AS n`))[0]?.n ?? 0)

/** The first or the last day. The index of days has it at its end; `min` and `max` would look at every digest. */
async function endOf(transaction: ManagedTransaction, order: 'ASC' | 'DESC'): Promise<string | null> {
  const days = `MATCH (d:Digest) WHERE d.date IS NOT NULL RETURN d.date AS day ORDER BY day ${order} LIMIT 1`
  const [row] = await rowsOf(transaction, days)
  return typeof row?.day === 'string' ? row.day : null
}

/** Counts of nodes by label and of relationships by type, which the server maintains, and the first and last day. */
export async function readStats(transaction: ManagedTransaction): Promise<Stats> {
  const nodes: Record<string, number> = {}
  for (const label of LABELS) nodes[label] = await count(transaction, `(x:${label})`)
  const relationships: Record<string, number> = {}
  // Drafts feature papers too, and must not count.
  const begin = (type: string) => (type === 'FEATURES' ? ':Digest' : '')
  for (const type of RELATIONSHIP_TYPES)
    relationships[type] = await count(transaction, `(${begin(type)})-[x:${type}]->()`)
  return { nodes, relationships, from: await endOf(transaction, 'ASC'), to: await endOf(transaction, 'DESC') }
}
