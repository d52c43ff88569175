import { labelOfKey } from '../graph/keys.ts'
import type { NodeDetails } from '../graph/node-details.ts'
import { LABELS, type Label } from '../graph/schema.ts'
import { isNode, type NodeValue, type Value } from '../graph/table.ts'
import { groupBy } from '../group-by.ts'
import type { Queries } from '../store/store.ts'
import { arrow, type End, endsOf } from './ends.ts'
import { VIEW_LIMITS } from './name-nodes.ts'
import { nodeColumns } from './node-columns.ts'
import { linkOrder, NOTHING_SAID, toDetails } from './node-details.ts'
import { toLink } from './node-links.ts'
import { readSaidOfMany } from './said-of-paper.ts'

/** Nodes per query, so that the rows of their links stay a few megabytes. */
const BATCH = 500

const rowsOf = async (store: Queries, cypher: string, keys: string[]) =>
  (await store.query(cypher, { keys }, VIEW_LIMITS, 'view')).rows

/** The links of some nodes at one end, by their keys. */
async function linksAt(store: Queries, label: Label, end: End, keys: string[]) {
  const cypher = `UNWIND $keys AS own MATCH (n:${label} {key: own})${arrow('r', end)}(o:${end.other})
    WITH own, o, r ORDER BY ${linkOrder(end)} RETURN own, ${nodeColumns(end.other, 'o')}, r`
  return groupBy(await rowsOf(store, cypher, keys), ([own]) => String(own))
}

async function detailsIn(store: Queries, label: Label, keys: string[], most: number) {
  const cypher = `UNWIND $keys AS own MATCH (n:${label} {key: own}) RETURN n`
  const nodes = (await rowsOf(store, cypher, keys)).flatMap(([node]) =>
    node !== undefined && isNode(node) ? [node as NodeValue] : [],
  )
  const ends: { end: End; byKey: Map<string, Value[][]> }[] = []
  for (const end of endsOf(label)) ends.push({ end, byKey: await linksAt(store, label, end, keys) })
  const said = label === 'Paper' ? await readSaidOfMany(store, nodes, most) : null
  return nodes.map(({ key, properties }) => {
    const found = ends.map(({ end, byKey }) => {
      const rows = byKey.get(key) ?? []
      return { end, links: rows.slice(0, most).flatMap(([, ...row]) => toLink(end, row)), total: rows.length }
    })
    return toDetails({ key, label, properties }, found, said?.get(key) ?? NOTHING_SAID)
  })
}

/**
 * The same as `readNodeDetails` of many nodes, with a few queries for all of them: asking for each would take minutes.
 * Keys that are not stored are left out.
 * @param most how many links of each kind, and of digests that say something of a paper
 */
export async function readManyDetails(
  store: Queries,
  keys: Iterable<string>,
  most: number,
): Promise<NodeDetails[]> {
  const byLabel = groupBy(new Set(keys), labelOfKey)
  const found: NodeDetails[] = []
  for (const label of LABELS) {
    const wanted = (byLabel.get(label) ?? []).sort()
    for (let start = 0; start < wanted.length; start += BATCH)
      found.push(...(await detailsIn(store, label, wanted.slice(start, start + BATCH), most)))
  }
  return found
}
