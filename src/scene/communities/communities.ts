import type { Adjacency } from '../../graph/adjacency.ts'
import { foldLeaves, unfold } from '../fold-leaves.ts'
import { degreesOf } from './degrees.ts'
import { groupsAtTop, leiden } from './leiden.ts'
import { moveNodes } from './move-nodes.ts'
import { Room } from './room.ts'

/**
 * The community of each node. A leaf is always in that of its neighbour: modularity is never better otherwise.
 * @param room for the graph without its leaves, or for a larger one
 */
export function communitiesOf(graph: Adjacency, room?: Room): Uint32Array {
  const folded = foldLeaves(graph)
  return unfold(folded, groupsAtTop(leiden(folded.core, room ?? new Room(folded.core))))
}

/**
 * The communities of a graph that has grown: nodes stay in theirs, as they stay in their place, and new ones join where
 * modularity gains most, or form communities of their own.
 * @param earlier the community that each node was in before, -1 for new nodes
 * @param room for the graph, or for a larger one
 */
export function joinCommunities(graph: Adjacency, earlier: Int32Array, room = new Room(graph)): Uint32Array {
  // Each community is known by its first node.
  const first = new Map<number, number>()
  const community = Uint32Array.from(earlier, (id, node) => {
    const known = id < 0 ? node : (first.get(id) ?? node)
    if (id >= 0) first.set(id, known)
    return known
  })
  const isNew = Uint8Array.from(earlier, id => (id < 0 ? 1 : 0))
  moveNodes(graph, degreesOf(graph), community, isNew, room)
  return community
}
