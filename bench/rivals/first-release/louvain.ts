import { type Adjacency, adjacencyOf } from '../../../src/graph/adjacency.ts'
import { CommunityMoves } from './community-moves.ts'

/**
 * Communities by the Louvain method (Blondel, Guillaume, Lambiotte, Lefebvre 2008, "Fast unfolding of
 * communities in large networks"). Nodes are visited in order, so the same graph gives the same communities. The first
 * pass that gains less than this share of modularity is the last of its level.
 */
const LEAST_GAIN = 1e-6
const MOST_PASSES = 40

/** One level of the hierarchy: the community of each node, numbered from 0 in order of appearance. */
export interface Level {
  /** The graph whose nodes are assigned. */
  graph: Adjacency
  community: Uint32Array
  communities: number
}

/** Moves nodes between communities until there is nothing to gain. */
function moveNodes(graph: Adjacency): Uint32Array {
  const moves = new CommunityMoves(graph)
  for (let pass = 0; pass < MOST_PASSES; pass += 1) if (moves.pass() < LEAST_GAIN) break
  return moves.community
}

function renumber(community: Uint32Array): number {
  const numbers = new Int32Array(community.length).fill(-1)
  let count = 0
  for (let node = 0; node < community.length; node += 1) {
    const id = community[node] as number
    if (numbers[id] === -1) {
      numbers[id] = count
      count += 1
    }
    community[node] = numbers[id] as number
  }
  return count
}

/** The graph of communities. Links within a community become its loop. */
function coarsen(
  { order, offsets, targets, weights, loops }: Adjacency,
  community: Uint32Array,
  count: number,
): Adjacency {
  const length = targets.length / 2 + order
  const [source, target, weight] = [
    new Uint32Array(length),
    new Uint32Array(length),
    new Float64Array(length),
  ]
  let at = 0
  const put = (a: number, b: number, value: number) => {
    source[at] = community[a] as number
    target[at] = community[b] as number
    weight[at] = value
    at += 1
  }
  for (let node = 0; node < order; node += 1) {
    if (loops[node] !== 0) put(node, node, loops[node] as number)
    for (let index = offsets[node] as number; index < (offsets[node + 1] as number); index += 1) {
      if ((targets[index] as number) > node) put(node, targets[index] as number, weights[index] as number)
    }
  }
  return adjacencyOf(count, source.subarray(0, at), target.subarray(0, at), weight.subarray(0, at))
}

/** All levels from fine to coarse. The last one has the best communities that were found. */
export function louvain(graph: Adjacency): Level[] {
  const levels: Level[] = []
  for (let current = graph; ; ) {
    const community = moveNodes(current)
    const communities = renumber(community)
    if (communities === current.order && levels.length > 0) return levels
    levels.push({ graph: current, community, communities })
    if (communities === current.order) return levels
    current = coarsen(current, community, communities)
  }
}

/** The community of each node of the finest graph, at the coarsest level. */
export function topCommunities(levels: readonly Level[]): Uint32Array {
  const first = levels[0]
  if (!first) return new Uint32Array(0)
  const top = first.community.slice()
  for (const { community } of levels.slice(1)) {
    for (let node = 0; node < top.length; node += 1) top[node] = community[top[node] as number] as number
  }
  return top
}
