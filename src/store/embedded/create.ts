import type { GrafeoDB } from '@grafeo-db/js'
import type { NodeRecord, RelationshipRecord } from '../../graph/records.ts'
import type { Label } from '../../graph/schema.ts'
import { batches } from '../batches.ts'
import type { NodeIds } from './node-ids.ts'

/** Creates nodes of one label, none of which is stored. Of two with the same key, the last one counts. */
export async function createNodes(
  db: GrafeoDB,
  ids: NodeIds,
  label: Label,
  nodes: readonly NodeRecord[],
): Promise<void> {
  const unlike = [...new Map(nodes.map(node => [node.key, node])).values()]
  for (const batch of batches(unlike)) {
    const rows = batch.map(({ key, properties }) => ({ ...properties, key }))
    const made = await db.batchCreateNodesWithProps(label, rows)
    for (const [index, node] of batch.entries()) ids.set(node, made[index] as number)
  }
}

/** Creates relationships between stored nodes. */
export async function createRelationships(
  db: GrafeoDB,
  ids: NodeIds,
  relationships: readonly RelationshipRecord[],
): Promise<void> {
  for (const batch of batches(relationships)) {
    const edges = batch.flatMap(({ type, from, to, properties }) => {
      const [src, dst] = [ids.of(from), ids.of(to)]
      return src === undefined || dst === undefined ? [] : [{ src, dst, type, properties }]
    })
    if (edges.length > 0) await db.batchCreateEdges(edges)
  }
}
