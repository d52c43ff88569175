import type { Adjacency } from '../../graph/adjacency.ts'
import type { Community } from '../../graph/scene.ts'
import type { Subgraph } from '../subgraph.ts'
import { renumber } from './coarsen.ts'
import { communitiesOf, joinCommunities } from './communities.ts'
import { type EarlierCommunities, IN_NO_PART, NEW } from './earlier.ts'
import { matchCommunities } from './match.ts'
import { modularity } from './modularity.ts'
import type { Room } from './room.ts'

/** Communities of no more nodes than this are not split, and parts of fewer than those are none. */
const SPLIT_FROM = 13
const SMALLEST = 5
/** Groups of a lower modularity are not told apart. */
const CLEAR = 0.1

/** How a graph falls into groups, numbered from 0: that of each node, and which earlier community a group is, if any. */
export interface Split {
  group: Uint32Array
  groups: number
  known: Map<number, Community>
}

/** @param of the earlier community of each node, negative if there is none */
export function splitInto(group: Uint32Array, of: Int32Array, earlier: EarlierCommunities | null): Split {
  const groups = renumber(group)
  return { group, groups, known: matchCommunities(group, of, earlier?.byId ?? new Map()) }
}

/** Nodes that belonged to no part stay alone: each gets a number that no part has. */
function withNumbers(of: Int32Array): Int32Array {
  const free = of.reduce((most, id) => Math.max(most, id), 0) + 1
  return of.map((id, node) => (id === IN_NO_PART ? free + node : id))
}

/** Whether groups have much more links within than chance would give; weaker ones only look like communities. */
const isClear = (graph: Adjacency, group: Uint32Array): boolean => modularity(graph, group) >= CLEAR

/**
 * The parts of a community; itself alone if it has none.
 * @param known the earlier community that it is
 * @param room for the graph, or for a larger one
 */
export function splitOf(
  { graph, nodes }: Subgraph,
  known: Community | null,
  earlier: EarlierCommunities | null,
  room: Room,
): Split {
  const of = known && earlier ? earlier.partsOf(known, nodes) : new Int32Array(graph.order).fill(NEW)
  const stays = earlier?.stays && of.some(id => id >= 0)
  if (stays) return splitInto(joinCommunities(graph, withNumbers(of), room), of, earlier)
  const group = communitiesOf(graph, room)
  return splitInto(isClear(graph, group) ? group : new Uint32Array(graph.order), of, earlier)
}

export const isSplit = (nodes: number): boolean => nodes >= SPLIT_FROM
export const isPart = (nodes: number): boolean => nodes >= SMALLEST
