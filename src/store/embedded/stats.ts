import type { GrafeoDB } from '@grafeo-db/js'
import type { Stats } from '../../graph/library.ts'
import { LABELS, RELATIONSHIP_TYPES, RELATIONSHIPS } from '../../graph/schema.ts'
import { rowsOf } from './engine.ts'

const count = async (db: GrafeoDB, pattern: string): Promise<number> =>
  Number((await rowsOf(db, `MATCH ${pattern} RETURN count(x) AS n`))[0]?.n ?? 0)

/** Counts of nodes by label and of relationships by type, and the first and last day of the digests. */
export async function readStats(db: GrafeoDB): Promise<Stats> {
  const nodes: Record<string, number> = {}
  for (const label of LABELS) nodes[label] = await count(db, `(x:${label})`)
  const relationships: Record<string, number> = Object.fromEntries(RELATIONSHIP_TYPES.map(type => [type, 0]))
  for (const { type, from, to } of RELATIONSHIPS) {
    relationships[type] = (relationships[type] ?? 0) + (await count(db, `(a:${from})-[x:${type}]->(b:${to})`))
  }
  const days = await rowsOf(
    db,
    'MATCH (d:Digest) WHERE d.date IS NOT NULL RETURN min(d.date) AS first, max(d.date) AS last',
  )
  const day = (value: unknown) => (typeof value === 'string' ? value : null)
  return { nodes, relationships, from: day(days[0]?.first), to: day(days[0]?.last) }
}
