import type { GrafeoDB } from '@grafeo-db/js'
import type { Stats } from '../../graph/library.ts'
import { LABELS, RELATIONSHIP_TYPES } from '../../graph/schema.ts'
import { rowsOf, schemaOf } from './engine.ts'

/** How many there are of each of the names. */
const countsOf = (
  names: readonly string[],
  counted: { name: string; count: number }[],
): Record<string, number> =>
  Object.fromEntries(names.map(name => [name, counted.find(one => one.name === name)?.count ?? 0]))

/** Counts of nodes by label and of relationships by type, as the engine keeps them, and the first and last day. */
export async function readStats(db: GrafeoDB): Promise<Stats> {
  const { labels, edge_types: types } = schemaOf(db)
  const days = await rowsOf(
    db,
    'MATCH (d:Digest) WHERE d.date IS NOT NULL RETURN min(d.date) AS first, max(d.date) AS last',
  )
  const day = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    nodes: countsOf(LABELS, labels),
    relationships: countsOf(RELATIONSHIP_TYPES, types),
    from: day(days[0]?.first),
    to: day(days[0]?.last),
  }
}
