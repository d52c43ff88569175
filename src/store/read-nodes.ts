import type { Label } from '../graph/schema.ts'
import { batches } from './batches.ts'
import type { ReadRows } from './read-rows.ts'

/** Stored nodes of a label with their properties. */
export async function* readNodes(
  rows: ReadRows,
  label: Label,
  keys: readonly string[],
): AsyncIterable<{ key: string; properties: Record<string, unknown> }> {
  const cypher = `UNWIND $keys AS key MATCH (n:${label} {key: key}) RETURN key, properties(n) AS properties`
  for (const batch of batches(keys))
    for (const row of await rows(cypher, { keys: batch }))
      yield { key: String(row.key), properties: row.properties as Record<string, unknown> }
}
