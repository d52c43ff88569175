import type { NodeRef } from '../graph/records.ts'
import { RELATIONSHIPS } from '../graph/schema.ts'
import { groupBy } from '../group-by.ts'
import { batches } from './batches.ts'
import type { ReadRows } from './read-rows.ts'

/** The keys of the papers from which relationships lead to any of the nodes, each once. */
export async function readPapersOf(rows: ReadRows, nodes: readonly NodeRef[]): Promise<string[]> {
  const papers = new Set<string>()
  for (const [label, group] of groupBy(nodes, node => node.label)) {
    const leading = RELATIONSHIPS.filter(({ from, to }) => from === 'Paper' && to === label)
    if (leading.length === 0) continue
    const types = leading.map(({ type }) => type).join('|')
    // The embedded engine starts a pattern at its left end, so the node that is known stands there.
    const cypher = `UNWIND $keys AS key MATCH (n:${label} {key: key})
      MATCH (n)<-[:${types}]-(p:Paper) RETURN DISTINCT p.key AS key`
    for (const batch of batches(group))
      for (const { key } of await rows(cypher, { keys: batch.map(node => node.key) })) papers.add(String(key))
  }
  return [...papers]
}
