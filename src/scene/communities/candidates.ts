import type { Subgraph } from '../subgraph.ts'
import { degreesOf } from './degrees.ts'

/** What a group may be named by: nodes that its members are linked with, most of them members themselves. */
export interface Candidates {
  nodes: Uint32Array
  /** The weight of their links with members. */
  inside: Float64Array
  /** The weight of all their links, those to other groups of the same whole included. */
  all: Float64Array
}

/** Counts links of the groups of one graph. */
export class LinkCounts {
  /** The weight of the links of each node with the group that is looked at; 0 between uses. */
  private readonly inside: Float64Array
  private readonly all: Float64Array

  constructor(private readonly whole: Subgraph) {
    this.inside = new Float64Array(whole.graph.order)
    this.all = degreesOf(whole.graph).degree
  }

  /** @param members nodes of the whole */
  candidatesOf(members: Uint32Array): Candidates {
    const { graph, nodes } = this.whole
    const { offsets, targets, weights } = graph
    const { inside } = this
    const met = new Set(members)
    for (const member of members)
      for (let at = offsets[member] as number; at < (offsets[member + 1] as number); at += 1) {
        const target = targets[at] as number
        met.add(target)
        inside[target] = (inside[target] as number) + (weights[at] as number)
      }
    const found = Uint32Array.from(met)
    const candidates = {
      nodes: found.map(node => nodes[node] as number),
      inside: Float64Array.from(found, node => inside[node] as number),
      all: Float64Array.from(found, node => this.all[node] as number),
    }
    for (const node of found) inside[node] = 0
    return candidates
  }
}
