import { AppError } from '../errors.ts'
import { labelOfKey } from '../graph/keys.ts'
import { namesOf } from '../graph/names-of.ts'
import type { LinkEvidence, NodeDetails, NodeLink } from '../graph/node-details.ts'
import { type Label, RELATIONSHIPS, type RelationshipType } from '../graph/schema.ts'
import { isNode, isRelationship, type RelationshipValue, type Value } from '../graph/table.ts'
import type { GraphStore } from '../store/store.ts'
import { VIEW_LIMITS } from './name-nodes.ts'
import { nodeColumns, nodeOrder } from './node-columns.ts'

/** Links of one kind that are shown: a topic may have tens of thousands. */
const SHOWN = 200
/** Properties of our own bookkeeping. */
const HIDDEN = new Set(['key', 'fingerprint', 'hash'])

const query = async (store: GraphStore, cypher: string, key: string): Promise<Value[][]> =>
  (await store.query(cypher, { key, limit: SHOWN }, VIEW_LIMITS, 'view')).rows

function scalars(properties: Record<string, Value>): NodeDetails['properties'] {
  const shown: NodeDetails['properties'] = {}
  for (const [name, value] of Object.entries(properties)) {
    if (HIDDEN.has(name) || value === null) continue
    if (Array.isArray(value)) {
      if (value.length > 0) shown[name] = value.map(String)
    } else if (typeof value !== 'object') shown[name] = value
  }
  return shown
}

/** What a relationship tells of its reason. */
export function evidenceOf({ properties: p }: RelationshipValue): LinkEvidence {
  const text = (property: string) => (typeof p[property] === 'string' ? { [property]: p[property] } : {})
  const number = (property: string) => (typeof p[property] === 'number' ? { [property]: p[property] } : {})
  return {
    ...Object.assign({}, ...['evidence', 'field', 'rule', 'name'].map(text)),
    ...Object.assign({}, ...['start', 'end', 'confidence', 'position'].map(number)),
    ...(Array.isArray(p.digests) && { digests: p.digests.map(String) }),
  }
}

/** A row of key, name, date and relationship as a link. */
export function toLink(
  type: RelationshipType,
  direction: NodeLink['direction'],
  label: Label,
  row: Value[],
): NodeLink[] {
  const [key, name, date, relationship] = row
  if (relationship === undefined || !isRelationship(relationship)) return []
  const dated = typeof date === 'string' && { date }
  const other = { key: String(key), label, name: String(name ?? key), ...dated }
  return [{ type, direction, other, ...evidenceOf(relationship) }]
}

/** The links of a node in one direction to one label, the newest or most written about first. */
async function linksTo(
  store: GraphStore,
  node: { key: string; label: Label },
  kind: (typeof RELATIONSHIPS)[number],
  direction: NodeLink['direction'],
): Promise<{ links: NodeLink[]; total: number }> {
  const label = direction === 'out' ? kind.to : kind.from
  const arrow = direction === 'out' ? `-[r:${kind.type}]->` : `<-[r:${kind.type}]-`
  const match = `MATCH (n:${node.label} {key: $key})${arrow}(o:${label})`
  const order = kind.type === 'AUTHORED_BY' && direction === 'out' ? 'r.position' : nodeOrder(label, 'o')
  const cypher = `${match} WITH o, r ORDER BY ${order}, o.key LIMIT $limit
    RETURN ${nodeColumns(label, 'o')}, r`
  const links = (await query(store, cypher, node.key)).flatMap(row =>
    toLink(kind.type, direction, label, row),
  )
  if (links.length < SHOWN) return { links, total: links.length }
  const counted = await query(store, `${match} RETURN count(r) AS total`, node.key)
  return { links, total: Number(counted[0]?.[0] ?? links.length) }
}

async function discussionsOf(store: GraphStore, key: string): Promise<NodeDetails['discussions']> {
  const cypher = `MATCH (p:Paper {key: $key})<-[f:FEATURES]-(d:Digest)
    WITH d, f ORDER BY coalesce(d.date, '') DESC, d.key LIMIT $limit
    RETURN d.key, d.title, d.date, d.source, f.line, f.commentary`
  return (await query(store, cypher, key)).map(([digest, title, date, source, line, commentary]) => ({
    digest: {
      key: String(digest),
      title: String(title),
      date: typeof date === 'string' ? date : null,
      // The folder of the library is nobody's business but its owner's.
      source: String(source).split(/[/\\]/).at(-1) ?? '',
    },
    line: Number(line),
    commentary: typeof commentary === 'string' ? commentary : null,
  }))
}

/**
 * Everything known of a node: its properties, what digests say of it, and its links with their evidence.
 * @throws NOT_FOUND when no node has the key
 */
export async function readNodeDetails(store: GraphStore, key: string): Promise<NodeDetails> {
  const label = labelOfKey(key)
  const rows = label ? await query(store, `MATCH (n:${label} {key: $key}) RETURN n`, key) : []
  const node = rows[0]?.[0]
  if (!label || node === undefined || !isNode(node))
    throw new AppError('NOT_FOUND', { reason: 'noNode', values: { key } })
  const links: NodeLink[] = []
  const totals: Record<string, number> = {}
  for (const kind of RELATIONSHIPS) {
    for (const direction of ['out', 'in'] as const) {
      if ((direction === 'out' ? kind.from : kind.to) !== label) continue
      const found = await linksTo(store, { key, label }, kind, direction)
      links.push(...found.links)
      totals[kind.type] = (totals[kind.type] ?? 0) + found.total
    }
  }
  const { source: _source, ...properties } = scalars(node.properties)
  return {
    key,
    label,
    name: namesOf(label, key, node.properties).name,
    properties,
    discussions: label === 'Paper' ? await discussionsOf(store, key) : [],
    links,
    totals,
    truncated: Object.values(totals).reduce((sum, total) => sum + total, 0) > links.length,
  }
}
