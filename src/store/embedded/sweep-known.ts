import type { GrafeoDB } from '@grafeo-db/js'
import { countsPapers, KEEPERS } from '../../graph/schema.ts'
import type { NodeIds } from './node-ids.ts'

/** What `sweepGraph` does, for a graph of which all nodes are known: no query, and a fifth of the time. */
export function sweepKnown(db: GrafeoDB, ids: NodeIds): void {
  for (const { label, types } of KEEPERS) {
    const options = { direction: 'in', edgeTypes: [...types] }
    for (const [key, id] of ids.all(label)) {
      const keepers = new Set(db.getNodeEdges(id, options).map(([from]) => from))
      if (keepers.size === 0) {
        db.detachDeleteNode(id)
        ids.delete({ label, key })
      } else if (countsPapers(label)) db.setNodeProperty(id, 'papers', keepers.size)
    }
  }
}
