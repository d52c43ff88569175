import { type Adjacency, adjacencyOf } from './adjacency.ts'

/**
 * Communities by the Louvain method (Blondel, Guillaume, Lambiotte, Lefebvre 2008, "Fast unfolding of
 * communities in large networks"). Nodes are visited in their order, so the same graph gives the same
 * communities. A pass that gains less than this share of modularity is the last of its level.
 */
const LEAST_GAIN = 1e-6
const MOST_PASSES = 40

/** One level: for each node of the finer graph its community, numbered from 0 in order of appearance. */
export interface Level {
  /** The graph whose nodes are assigned. */
  graph: Adjacency
  community: Uint32Array
  communities: number
}

function degreesOf({ order, offsets, weights, loops }: Adjacency): { degree: Float64Array; total: number } {
  const degree = new Float64Array(order)
  let total = 0
  for (let node = 0; node < order; node += 1) {
    let sum = 2 * (loops[node] as number)
    for (let index = offsets[node] as number; index < (offsets[node + 1] as number); index += 1)
      sum += weights[index] as number
    degree[node] = sum
    total += sum
  }
  return { degree, total }
}

/** Communities that are still changing. */
class Moves {
  readonly community: Uint32Array
  private readonly degree: Float64Array
  private readonly total: number
  /** The degrees of the members of each community. */
  private readonly inside: Float64Array
  /** The weight from the node that is looked at to each community near it, and which those are. */
  private readonly toward: Float64Array
  private readonly near: Uint32Array

  constructor(private readonly graph: Adjacency) {
    const { degree, total } = degreesOf(graph)
    this.degree = degree
    this.total = total
    this.community = Uint32Array.from({ length: graph.order }, (_, node) => node)
    this.inside = degree.slice()
    this.toward = new Float64Array(graph.order)
    this.near = new Uint32Array(graph.order)
  }

  /** Every node once, in order. @returns the share of modularity gained */
  pass(): number {
    if (this.total === 0) return 0
    let gained = 0
    for (let node = 0; node < this.graph.order; node += 1) gained += this.moveNode(node)
    return gained / this.total
  }

  /** Moves a node to the community near it where it gains most. @returns the gain */
  private moveNode(node: number): number {
    const { community, near, toward, inside } = this
    const own = community[node] as number
    const count = this.lookAround(node)
    const mine = this.degree[node] as number
    inside[own] = (inside[own] as number) - mine
    const gainIn = (id: number) => (toward[id] as number) - ((inside[id] as number) * mine) / this.total
    const stay = gainIn(own)
    let [best, bestGain] = [own, stay]
    for (let index = 0; index < count; index += 1) {
      const other = near[index] as number
      const gain = gainIn(other)
      if (gain > bestGain + 1e-12) [best, bestGain] = [other, gain]
    }
    for (let index = 0; index < count; index += 1) toward[near[index] as number] = 0
    inside[best] = (inside[best] as number) + mine
    community[node] = best
    return bestGain - stay
  }

  /** Fills `toward` and `near`. @returns how many communities are near the node */
  private lookAround(node: number): number {
    const { offsets, targets, weights } = this.graph
    let count = 0
    for (let index = offsets[node] as number; index < (offsets[node + 1] as number); index += 1) {
      const other = this.community[targets[index] as number] as number
      if (this.toward[other] === 0) {
        this.near[count] = other
        count += 1
      }
      this.toward[other] = (this.toward[other] as number) + (weights[index] as number)
    }
    return count
  }
}

/** Moves nodes between communities until nothing is gained. */
function moveNodes(graph: Adjacency): Uint32Array {
  const moves = new Moves(graph)
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

/** The graph of the communities: what stood inside one becomes its loop. */
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

/** All levels from fine to coarse; the last one's communities are the best that was found. */
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

/** The community of each node of the finest graph at the coarsest level. */
export function topCommunities(levels: readonly Level[]): Uint32Array {
  const first = levels[0]
  if (!first) return new Uint32Array(0)
  const top = first.community.slice()
  for (const { community } of levels.slice(1)) {
    for (let node = 0; node < top.length; node += 1) top[node] = community[top[node] as number] as number
  }
  return top
}
