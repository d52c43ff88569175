import { countsPapers, KEEPERS, type Keeper, type Label } from '../graph/schema.ts'
import { batches } from './batches.ts'
import type { ReadRows } from './read-rows.ts'
import { Touched } from './touched.ts'

/** Nodes that are looked at, and written, at once. */
const CHUNK = 5_000

/** The parts of an import that sweeping needs. */
export interface Sweepable {
  rows: ReadRows
  keysOf(label: Label): Promise<string[]>
  /** Runs a statement that writes something for each of `$rows`. */
  write(cypher: string, rows: Record<string, unknown>[]): Promise<void>
}

/**
 * Removes nodes that nothing keeps, and corrects `papers`.
 * @param touched the only nodes where this can be necessary; null where that is not known
 */
export async function sweepGraph(graph: Sweepable, touched: Touched | null): Promise<void> {
  const known = touched ?? new Touched()
  for (const keeper of KEEPERS) {
    const keys = touched ? [...known.of(keeper.label)] : await graph.keysOf(keeper.label)
    for (const chunk of batches(keys, CHUNK)) await sweepNodes(graph, keeper, chunk, known)
  }
}

async function sweepNodes(
  graph: Sweepable,
  { label, from, types }: Keeper,
  keys: string[],
  touched: Touched,
): Promise<void> {
  // The embedded engine starts a pattern at its left end, so the node that is known stands there.
  const cypher = `UNWIND $keys AS key MATCH (n:${label} {key: key}) MATCH (n)<-[:${types.join('|')}]-(p:${from})
    RETURN key, count(DISTINCT p) AS papers, n.papers AS stored`
  const kept = await graph.rows(cypher, { keys })
  const isKept = new Set(kept.map(({ key }) => key))
  const alone = keys.filter(key => !isKept.has(key)).map(key => ({ label, key }))
  await touched.addKeptBy(alone, graph.rows)
  const match = `UNWIND $rows AS row MATCH (n:${label} {key: row.key})`
  await graph.write(
    `${match} DETACH DELETE n`,
    alone.map(({ key }) => ({ key })),
  )
  if (!countsPapers(label)) return
  const wrong = kept.filter(({ papers, stored }) => papers !== stored)
  await graph.write(
    `${match} SET n.papers = row.papers`,
    wrong.map(({ key, papers }) => ({ key, papers })),
  )
}
