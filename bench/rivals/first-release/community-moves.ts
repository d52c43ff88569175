import type { Adjacency } from '../../../src/graph/adjacency.ts'

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

/** Nodes moving between communities. At the start each is in a community of its own. */
export class CommunityMoves {
  readonly community: Uint32Array
  private readonly degree: Float64Array
  private readonly total: number
  /** The sum of the degrees in each community. */
  private readonly inside: Float64Array
  /** The weight of links from the current node to each community around it, and which communities those are. */
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

  /** Visits every node once, in order. @returns the share of modularity gained */
  pass(): number {
    if (this.total === 0) return 0
    let gained = 0
    for (let node = 0; node < this.graph.order; node += 1) gained += this.moveNode(node)
    return gained / this.total
  }

  /** Moves a node to the neighbouring community where it gains most. @returns the gain */
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

  /** Fills `toward` and `near`. @returns the number of neighbouring communities */
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
