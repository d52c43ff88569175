import { AppError } from '../errors.ts'
import { labelOfKey } from '../graph/keys.ts'
import { LINKS_SHOWN } from '../graph/links-shown.ts'
import { namesOf } from '../graph/names-of.ts'
import type { NodeDetails, NodeLink } from '../graph/node-details.ts'
import type { Label } from '../graph/schema.ts'
import { readFilled } from '../graph/services.ts'
import { isNode, type Value } from '../graph/table.ts'
import type { Queries } from '../store/store.ts'
import { arrow, type End, endsOf, isOrdered } from './ends.ts'
import { LOOKUP_LIMITS } from './name-nodes.ts'
import { nodeColumns, nodeOrder } from './node-columns.ts'
import { toLink } from './node-links.ts'
import { readSaid } from './said-of-paper.ts'

/** Properties that are only bookkeeping. */
const HIDDEN = new Set(['key', 'fingerprint', 'filled', 'serviceRecords', 'hash'])

const query = async (
  store: Queries,
  cypher: string,
  key: string,
  limit = LINKS_SHOWN.first,
): Promise<Value[][]> => (await store.query(cypher, { key, limit }, LOOKUP_LIMITS, 'lookup')).rows

/** The properties of a node that people see. */
export function shownProperties(properties: Record<string, Value>): NodeDetails['properties'] {
  const shown: NodeDetails['properties'] = {}
  for (const [name, value] of Object.entries(properties)) {
    if (HIDDEN.has(name) || value === null) continue
    if (Array.isArray(value)) {
      if (value.length > 0) shown[name] = value.map(String)
    } else if (typeof value !== 'object') shown[name] = value
  }
  return shown
}

type Links = Pick<NodeDetails, 'links' | 'ends' | 'totals'>

/** The links at one end, the newest or those with most papers first; authors in their order. */
async function linksAt(
  store: Queries,
  node: { key: string; label: Label },
  end: End,
  most: number,
): Promise<{ links: NodeLink[]; total: number }> {
  const match = `MATCH (n:${node.label} {key: $key})${arrow('r', end)}(o:${end.other})`
  const order = isOrdered(end) ? 'r.position' : nodeOrder(end.other, 'o')
  const cypher = `${match} WITH o, r ORDER BY ${order}, o.key LIMIT $limit
    RETURN ${nodeColumns(end.other, 'o')}, r`
  const links = (await query(store, cypher, node.key, most)).flatMap(row => toLink(end, row))
  if (links.length < most) return { links, total: links.length }
  const counted = await query(store, `${match} RETURN count(r) AS total`, node.key)
  return { links, total: Number(counted[0]?.[0] ?? links.length) }
}

async function linksOf(store: Queries, node: { key: string; label: Label }, most: number): Promise<Links> {
  const ends = endsOf(node.label)
  // At the same time, because on a busy server each query waits for its turn.
  const found = await Promise.all(ends.map(end => linksAt(store, node, end, most)))
  const totalAt = (at: number) => found[at]?.total ?? 0
  const totals: Record<string, number> = {}
  for (const [at, { type }] of ends.entries()) totals[type] = (totals[type] ?? 0) + totalAt(at)
  return {
    links: found.flatMap(({ links }) => links),
    ends: ends.map(({ type, direction, other }, at) => ({ type, direction, other, total: totalAt(at) })),
    totals,
  }
}

/**
 * Everything known about a node: its properties, what digests say of it, and its links with their evidence.
 * @param most how many links of each kind
 * @throws NOT_FOUND when no node has the key
 */
export async function readNodeDetails(
  store: Queries,
  key: string,
  most = LINKS_SHOWN.first,
): Promise<NodeDetails> {
  const label = labelOfKey(key)
  const rows = label ? await query(store, `MATCH (n:${label} {key: $key}) RETURN n`, key) : []
  const node = rows[0]?.[0]
  if (!label || node === undefined || !isNode(node))
    throw new AppError('NOT_FOUND', { reason: 'noNode', values: { key } })
  const [{ links, ends, totals }, { sources, discussions }] = await Promise.all([
    linksOf(store, { key, label }, most),
    label === 'Paper' ? readSaid(store, key, node.properties) : { sources: {}, discussions: [] },
  ])
  const { source: _source, ...properties } = shownProperties(node.properties)
  return {
    key,
    label,
    name: namesOf(label, key, node.properties).name,
    properties,
    sources,
    filled: readFilled(node.properties.filled),
    discussions,
    links,
    ends,
    totals,
    truncated: Object.values(totals).reduce((sum, total) => sum + total, 0) > links.length,
  }
}
