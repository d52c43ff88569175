import type { Adjacency } from '../adjacency.ts'
import { foldLeaves, unfold } from '../fold-leaves.ts'
import { groupsAtTop, leiden } from './leiden.ts'

/** The community of each node. A leaf is always in that of its neighbour: modularity is never better otherwise. */
export function communitiesOf(graph: Adjacency): Uint32Array {
  const folded = foldLeaves(graph)
  return unfold(folded, groupsAtTop(leiden(folded.core)))
}
