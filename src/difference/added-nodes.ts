import { type Added, MOST_ADDED_SHOWN } from '../graph/added.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import { LABELS } from '../graph/schema.ts'
import type { Queries } from '../store/store.ts'
import { readKeys } from './read-pictures.ts'

const LIMITS = { rows: Number.MAX_SAFE_INTEGER, timeout: 120_000 }

/** The nodes of a state that an earlier one lacks. Only their keys are compared, which is much less than `compareStates`. */
export async function addedNodes(before: Queries, after: Queries): Promise<Omit<Added, 'since'>> {
  const nodes: Added['nodes'] = []
  for (const label of LABELS) {
    const known = new Set(await readKeys(before, label))
    const name = LABEL_TABLE[label].name
    const cypher = `MATCH (n:${label}) RETURN n.key AS key, n.${name} AS name ORDER BY name, key`
    const { rows } = await after.query(cypher, {}, LIMITS, 'view')
    for (const [key, shown] of rows)
      if (!known.has(String(key))) nodes.push({ key: String(key), label, name: String(shown ?? key) })
  }
  return { count: nodes.length, nodes: nodes.length > MOST_ADDED_SHOWN ? [] : nodes }
}
