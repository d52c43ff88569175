import type { ViewNode } from '../graph/graph-view.ts'
import { labelOfKey } from '../graph/keys.ts'
import { LABELS, type Label } from '../graph/schema.ts'
import { groupBy } from '../group-by.ts'
import type { Queries } from '../store/store.ts'
import { nodeColumns, weightOf } from './node-columns.ts'

/** A view of a million nodes has some three million links. */
export const VIEW_LIMITS = { rows: 5_000_000, timeout: 120_000 }
export const LOOKUP_LIMITS = { rows: 200_000, timeout: 30_000 }
const BATCH = 5000

const cypherFor = (label: Label): string =>
  `UNWIND $keys AS key MATCH (n:${label} {key: key})
    RETURN ${nodeColumns(label, 'n')}, ${weightOf(label, 'n')} AS weight`

/** The nodes with these keys, by label and key. Keys that are not stored are left out. */
export async function nameNodes(store: Queries, keys: Iterable<string>): Promise<ViewNode[]> {
  const byLabel = groupBy(new Set(keys), labelOfKey)
  const nodes: ViewNode[] = []
  for (const label of LABELS) {
    const wanted = (byLabel.get(label) ?? []).sort()
    for (let start = 0; start < wanted.length; start += BATCH) {
      const batch = { keys: wanted.slice(start, start + BATCH) }
      const { rows } = await store.query(cypherFor(label), batch, VIEW_LIMITS, 'view')
      const named = rows.map(
        ([key, name, date, weight]): ViewNode => ({
          key: String(key),
          label,
          name: String(name ?? key),
          ...(typeof date === 'string' && { date }),
          weight: typeof weight === 'number' ? weight : 1,
        }),
      )
      // A store may give them in another order than that of their keys.
      nodes.push(...named.sort((a, b) => (a.key < b.key ? -1 : 1)))
    }
  }
  return nodes
}
