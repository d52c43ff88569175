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

/** The links at one end, as far as they are listed, and how many there are. */
export interface EndLinks {
  end: End
  links: NodeLink[]
  total: number
}

/** The order of the links at one end: the newest or those with most papers first; authors in their order. */
export const linkOrder = (end: End): string =>
  `${isOrdered(end) ? 'r.position' : nodeOrder(end.other, 'o')}, o.key`

async function linksAt(
  store: Queries,
  node: { key: string; label: Label },
  end: End,
  most: number,
): Promise<EndLinks> {
  const match = `MATCH (n:${node.label} {key: $key})${arrow('r', end)}(o:${end.other})`
  const cypher = `${match} WITH o, r ORDER BY ${linkOrder(end)} LIMIT $limit
    RETURN ${nodeColumns(end.other, 'o')}, r`
  const links = (await query(store, cypher, node.key, most)).flatMap(row => toLink(end, row))
  if (links.length < most) return { end, links, total: links.length }
  const counted = await query(store, `${match} RETURN count(r) AS total`, node.key)
  return { end, links, total: Number(counted[0]?.[0] ?? links.length) }
}

interface Node {
  key: string
  label: Label
  properties: Record<string, Value>
}

/** What is known about a node, put together. */
export function toDetails(
  { key, label, properties: all }: Node,
  found: readonly EndLinks[],
  said: Pick<NodeDetails, 'sources' | 'discussions'>,
): NodeDetails {
  const { source: _source, ...properties } = shownProperties(all)
  const links = found.flatMap(one => one.links)
  const totals: Record<string, number> = {}
  for (const { end, total } of found) totals[end.type] = (totals[end.type] ?? 0) + total
  return {
    key,
    label,
    name: namesOf(label, key, all).name,
    properties,
    sources: said.sources,
    filled: readFilled(all.filled),
    discussions: said.discussions,
    links,
    ends: found.map(({ end, total }) => ({ ...end, total })),
    totals,
    truncated: found.reduce((sum, { total }) => sum + total, 0) > links.length,
  }
}

/** What a digest may say of anything but a paper. */
export const NOTHING_SAID: Pick<NodeDetails, 'sources' | 'discussions'> = { sources: {}, discussions: [] }

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
  const [found, said] = await Promise.all([
    // At the same time, because on a busy server each query waits for its turn.
    Promise.all(endsOf(label).map(end => linksAt(store, { key, label }, end, most))),
    label === 'Paper' ? readSaid(store, key, node.properties) : NOTHING_SAID,
  ])
  return toDetails({ key, label, properties: node.properties }, found, said)
}
