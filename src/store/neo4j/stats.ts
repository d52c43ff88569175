import type { ManagedTransaction } from 'neo4j-driver'
import type { Stats } from '../../graph/library.ts'
import { LABELS, RELATIONSHIP_TYPES } from '../../graph/schema.ts'
import { rowsOf } from './connection.ts'

const count = async (transaction: ManagedTransaction, pattern: string): Promise<number> =>
  Number((await rowsOf(transaction, `MATCH ${pattern} RETURN count(x) AS n`))[0]?.n ?? 0)

/** Counts of nodes by label and of relationships by type, which the server maintains, and the first and last day. */
export async function readStats(transaction: ManagedTransaction): Promise<Stats> {
  const nodes: Record<string, number> = {}
  for (const label of LABELS) nodes[label] = await count(transaction, `(x:${label})`)
  const relationships: Record<string, number> = {}
  // Drafts feature papers too, and must not count.
  const begin = (type: string) => (type === 'FEATURES' ? ':Digest' : '')
  for (const type of RELATIONSHIP_TYPES)
    relationships[type] = await count(transaction, `(${begin(type)})-[x:${type}]->()`)
  const days = await rowsOf(transaction, 'MATCH (d:Digest) RETURN min(d.date) AS first, max(d.date) AS last')
  const day = (value: unknown) => (typeof value === 'string' ? value : null)
  return { nodes, relationships, from: day(days[0]?.first), to: day(days[0]?.last) }
}
