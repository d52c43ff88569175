import { AppError } from '../errors.ts'
import { byEnds } from '../graph/by-ends.ts'
import type { LinkBetween, SharedNode, Together } from '../graph/connection.ts'
import { labelOfKey } from '../graph/keys.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import { MOST_TOGETHER } from '../graph/most-together.ts'
import { LABELS, type Label, type RelationshipType } from '../graph/schema.ts'
import type { Parameters } from '../graph/table.ts'
import { groupBy } from '../group-by.ts'
import type { Queries } from '../store/store.ts'
import { readConnection } from './connection.ts'
import { arrow, type End, endsOf } from './ends.ts'
import { LOOKUP_LIMITS, nameNodes } from './name-nodes.ts'

/** How many nodes are listed that several share. */
const SHOWN = 200

/** From the nodes of a label (`$Author`) to all others that they are linked with by one relationship. */
function stepFrom(label: Label, end: End): string {
  const { date } = LABEL_TABLE[end.other]
  const dated = date === null ? `''` : `coalesce(far.${date}, '')`
  return `UNWIND $${label} AS near MATCH (n:${label} {key: near})${arrow('r', end)}(far:${end.other})
  RETURN near, far.key AS key, ${dated} AS date, '${end.type}' AS type`
}

/** What at least two of several nodes are linked with, whatever their labels. */
function sharedQuery(labels: readonly Label[]): string {
  const steps = labels.flatMap(label => endsOf(label).map(end => stepFrom(label, end)))
  return `CALL {
${steps.join('\nUNION ALL\n')}
}
WITH key, date, count(DISTINCT near) AS ends, collect(near) AS nears, collect(type) AS types
WHERE ends >= 2`
}

/** The keys of each label, and the labels that there are. */
function keysByLabel(keys: readonly string[]): { given: Label[]; parameters: Parameters } {
  const groups = groupBy(keys, labelOfKey)
  const given = LABELS.filter(label => groups.has(label))
  return { given, parameters: Object.fromEntries(given.map(label => [label, groups.get(label) ?? []])) }
}

/** The links from nodes of a label to others of the given nodes, each read from the end that it leaves. */
const linkFrom = (label: Label, end: End): string =>
  `UNWIND $${label} AS near MATCH (n:${label} {key: near})${arrow('r', end)}(far:${end.other})
  WHERE far.key IN $${end.other} RETURN near, far.key AS key, '${end.type}' AS type`

/** The links between any of several nodes. */
async function readBetween(store: Queries, keys: readonly string[]): Promise<LinkBetween[]> {
  const { given, parameters } = keysByLabel(keys)
  const steps = given.flatMap(label =>
    endsOf(label)
      .filter(({ direction, other }) => direction === 'out' && given.includes(other))
      .map(end => linkFrom(label, end)),
  )
  if (steps.length === 0) return []
  const { rows } = await store.query(steps.join('\nUNION ALL\n'), parameters, LOOKUP_LIMITS, 'lookup')
  const between = rows.map(([near, key, type]) => ({
    type: type as RelationshipType,
    source: keys.indexOf(String(near)),
    target: keys.indexOf(String(key)),
  }))
  return between.sort(byEnds)
}

/** What several nodes share, with how each is linked with it. Why is left to the pairs of them. */
async function readShared(
  store: Queries,
  keys: readonly string[],
): Promise<{ shared: SharedNode[]; total: number }> {
  const { given, parameters: named } = keysByLabel(keys)
  const parameters: Parameters = { ...named, limit: SHOWN }
  const cypher = sharedQuery(given)
  const { rows } = await store.query(
    `${cypher} RETURN key, nears, types ORDER BY ends DESC, date DESC, key LIMIT $limit`,
    parameters,
    LOOKUP_LIMITS,
    'lookup',
  )
  const facts = new Map(
    (
      await nameNodes(
        store,
        rows.map(([key]) => String(key)),
      )
    ).map(node => [node.key, node]),
  )
  const shared = rows.flatMap(([key, nears, types]): SharedNode[] => {
    const known = facts.get(String(key))
    if (!known) return []
    const { weight: _weight, ...node } = known
    const links = (nears as string[]).map((near, at) => ({
      type: (types as RelationshipType[])[at] as RelationshipType,
      node: keys.indexOf(near),
    }))
    return [{ ...node, links }]
  })
  if (shared.length < SHOWN) return { shared, total: shared.length }
  const counted = await store.query(
    `${cypher} RETURN count(key) AS total`,
    parameters,
    LOOKUP_LIMITS,
    'lookup',
  )
  return { shared, total: Number(counted.rows[0]?.[0] ?? shared.length) }
}

/** Several nodes, each once. @throws INVALID when they are too few or too many */
export function severalOf(given: readonly string[]): string[] {
  const keys = [...new Set(given)]
  if (keys.length < 2 || keys.length > MOST_TOGETHER)
    throw new AppError('INVALID', { reason: 'nodesTogether', values: { most: MOST_TOGETHER } })
  return keys
}

/**
 * What links nodes with each other, and what they share.
 * @throws NOT_FOUND when one of them is not in the graph
 * @throws INVALID when they are too few or too many
 */
export async function readTogether(store: Queries, given: readonly string[]): Promise<Together> {
  const keys = severalOf(given)
  const named = new Map((await nameNodes(store, keys)).map(node => [node.key, node]))
  const nodes = keys.map(key => {
    const known = named.get(key)
    if (!known) throw new AppError('NOT_FOUND', { reason: 'noNode', values: { key } })
    const { weight: _weight, ...node } = known
    return node
  })
  const [one, other, ...more] = keys as [string, string]
  const connection =
    more.length === 0
      ? { between: [], ...(await readConnection(store, one, other)) }
      : { links: [], between: await readBetween(store, keys), ...(await readShared(store, keys)) }
  return { nodes, ...connection }
}
