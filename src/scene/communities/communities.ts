import type { Adjacency } from '../adjacency.ts'
import { foldLeaves, unfold } from '../fold-leaves.ts'
import { groupsAtTop, leiden } from './leiden.ts'

/** Earlier communities of some nodes as a start: each is known by its first node, and new nodes are alone. */
function startOf(nodes: Uint32Array, earlier: Int32Array): Uint32Array {
  const first = new Map<number, number>()
  return nodes.map((node, at) => {
    const id = earlier[node] as number
    if (id < 0) return at
    const known = first.get(id)
    if (known !== undefined) return known
    first.set(id, at)
    return at
  })
}

/**
 * The community of each node. A leaf is always in that of its neighbour: modularity is never better otherwise.
 * @param earlier the community that each node was in before, -1 for new nodes
 */
export function communitiesOf(graph: Adjacency, earlier?: Int32Array): Uint32Array {
  const folded = foldLeaves(graph)
  const start = earlier && startOf(folded.nodes, earlier)
  return unfold(folded, groupsAtTop(leiden(folded.core, start)))
}
