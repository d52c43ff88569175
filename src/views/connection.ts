import type { Connection } from '../graph/connection.ts'
import { labelOfKey } from '../graph/keys.ts'
import type { NodeLink } from '../graph/node-details.ts'
import type { Label } from '../graph/schema.ts'
import { isRelationship } from '../graph/table.ts'
import type { Queries } from '../store/store.ts'
import { arrow, type End, endsOf, turned } from './ends.ts'
import { LOOKUP_LIMITS } from './name-nodes.ts'
import { nodeColumns } from './node-columns.ts'
import { evidenceOf, toLink } from './node-links.ts'

/** The newest first, at most so many of each kind. */
const SHOWN = 100

interface Pair {
  one: { key: string; label: Label }
  other: { key: string; label: Label }
}

const run = (store: Queries, cypher: string, { one, other }: Pair) =>
  store.query(cypher, { one: one.key, other: other.key, limit: SHOWN }, LOOKUP_LIMITS, 'lookup')

async function direct(store: Queries, pair: Pair): Promise<NodeLink[]> {
  const { one, other } = pair
  const found: NodeLink[] = []
  for (const end of endsOf(one.label).filter(({ other: label }) => label === other.label)) {
    const cypher = `MATCH (n:${one.label} {key: $one})${arrow('r', end)}(o:${other.label} {key: $other})
      RETURN ${nodeColumns(other.label, 'o')}, r`
    const { rows } = await run(store, cypher, pair)
    found.push(...rows.flatMap(row => toLink(end, row)))
  }
  return found
}

/** What both are linked with by one pair of relationships, and how much of it there is. */
async function sharedBy(store: Queries, pair: Pair, ends: [End, End]): Promise<Omit<Connection, 'links'>> {
  const { one, other } = pair
  const [near, far] = ends
  const label = near.other
  const [nearArrow, farArrow] = [arrow('x', near), arrow('y', turned(far))]
  const match = `MATCH (n:${one.label} {key: $one})${nearArrow}(v:${label})${farArrow}(o:${other.label} {key: $other})`
  const cypher = `${match} RETURN ${nodeColumns(label, 'v')}, x, y ORDER BY date DESC, key LIMIT $limit`
  const { rows } = await run(store, cypher, pair)
  const shared = rows.map(([key, name, date, ...relationships]) => ({
    key: String(key),
    label,
    name: String(name ?? key),
    ...(typeof date === 'string' && { date }),
    links: relationships
      .filter(isRelationship)
      .map((link, node) => ({ type: link.type, node, ...evidenceOf(link) })),
  }))
  if (shared.length < SHOWN) return { shared, total: shared.length }
  const counted = await run(store, `${match} RETURN count(v) AS total`, pair)
  return { shared, total: Number(counted.rows[0]?.[0] ?? shared.length) }
}

/**
 * Finds out why two nodes are connected: by links between them, and by nodes both are linked with (papers that two
 * authors or topics share; people, topics and models that two papers share).
 */
export async function readConnection(store: Queries, oneKey: string, otherKey: string): Promise<Connection> {
  const [one, other] = [oneKey, otherKey].map(key => ({ key, label: labelOfKey(key) }))
  if (!one?.label || !other?.label) return { links: [], shared: [], total: 0 }
  const pair = { one: { ...one, label: one.label }, other: { ...other, label: other.label } }
  const connection: Connection = { links: await direct(store, pair), shared: [], total: 0 }
  for (const near of endsOf(pair.one.label)) {
    for (const far of endsOf(pair.other.label).filter(({ other: label }) => label === near.other)) {
      const { shared, total } = await sharedBy(store, pair, [near, far])
      connection.shared.push(...shared)
      connection.total += total
    }
  }
  return connection
}
