import type { Adjacency } from '../../graph/adjacency.ts'

/** The communities around one node after another, and the weight of its links to each. */
export class Surroundings {
  /** The weight of links to each community; 0 for those that are not near. */
  readonly toward: Float64Array
  readonly near: Uint32Array
  count = 0

  /** @param most nodes of any graph that is looked at */
  constructor(most: number) {
    this.toward = new Float64Array(most)
    this.near = new Uint32Array(most)
  }

  /** Looks at another node. @param only if given, neighbours outside the node's part of it do not count */
  look(graph: Adjacency, node: number, community: Uint32Array, only: Uint32Array | null): void {
    const { toward, near } = this
    const { offsets, targets, weights } = graph
    for (let index = 0; index < this.count; index += 1) toward[near[index] as number] = 0
    const part = only ? only[node] : 0
    let count = 0
    const end = offsets[node + 1] as number
    for (let at = offsets[node] as number; at < end; at += 1) {
      const neighbour = targets[at] as number
      if (only && only[neighbour] !== part) continue
      const id = community[neighbour] as number
      const known = toward[id] as number
      if (known === 0) {
        near[count] = id
        count += 1
      }
      toward[id] = known + (weights[at] as number)
    }
    this.count = count
  }
}
