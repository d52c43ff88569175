import type { Adjacency } from '../../graph/adjacency.ts'
import { coarsen, renumber } from './coarsen.ts'
import { type Degrees, degreesOf, degreesOfGroups } from './degrees.ts'
import { eachAlone } from './each-alone.ts'
import { moveNodes } from './move-nodes.ts'
import { refine } from './refine.ts'
import type { Room } from './room.ts'

/** One level of the hierarchy: the group of each node, numbered from 0 in order of appearance. */
export interface Level {
  /** The graph whose nodes are grouped. */
  graph: Adjacency
  group: Uint32Array
  groups: number
}

/** How often the whole is gone through. Each time starts from what the one before it found. */
const TIMES = 3

/** The group of each node of the finest graph, at the coarsest of these levels. */
export function groupsAtTop(levels: readonly Level[]): Uint32Array {
  let top = levels.at(-1)?.group.slice() ?? new Uint32Array(0)
  for (const { group } of levels.slice(0, -1).reverse()) {
    const finer = new Uint32Array(group.length)
    for (let node = 0; node < finer.length; node += 1) finer[node] = top[group[node] as number] as number
    top = finer
  }
  return top
}

/** The community of each group. Refined parts lie within one community each. */
function communityOfGroups({ group, groups }: Level, community: Uint32Array): Uint32Array {
  const result = new Uint32Array(groups)
  for (let node = 0; node < group.length; node += 1) result[group[node] as number] = community[node] as number
  renumber(result)
  return result
}

function goThrough(graph: Adjacency, start: Uint32Array, all: Degrees, room: Room): Level[] {
  const levels: Level[] = []
  for (let [current, community, degrees] = [graph, start, all]; ; ) {
    moveNodes(current, degrees, community, null, room)
    const communities = renumber(community)
    if (communities === current.order) return levels
    const group = refine(current, degrees, community, room)
    const groups = renumber(group)
    if (groups === current.order) {
      levels.push({ graph: current, group: community, groups: communities })
      return levels
    }
    const level = { graph: current, group, groups }
    levels.push(level)
    community = communityOfGroups(level, community)
    degrees = degreesOfGroups(degrees, group, groups)
    current = coarsen(current, group, groups, room.links)
  }
}

/**
 * Communities by the Leiden algorithm (Traag, Waltman, van Eck 2019, "From Louvain to Leiden: guaranteeing
 * well-connected communities"), as nested levels from fine to coarse. The last one has the best communities that were
 * found. Nodes are visited in order, so the same graph gives the same communities.
 * @param room for the graph, or for a larger one
 */
export function leiden(graph: Adjacency, room: Room): Level[] {
  const degrees = degreesOf(graph)
  let levels: Level[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const start = levels.length === 0 ? eachAlone(graph.order) : groupsAtTop(levels)
    levels = goThrough(graph, start, degrees, room)
  }
  return levels.length > 0 ? levels : [{ graph, group: eachAlone(graph.order), groups: graph.order }]
}
