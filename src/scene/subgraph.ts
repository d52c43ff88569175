import type { Adjacency } from './adjacency.ts'

/** A part of a graph, and which node of the whole each of its nodes is. */
export interface Subgraph {
  graph: Adjacency
  nodes: Uint32Array
}

/** The nodes that are kept, in their order, and the links among them. */
export function subgraphOf(graph: Adjacency, keep: (node: number) => boolean): Subgraph {
  const index = new Int32Array(graph.order).fill(-1)
  const nodes = Uint32Array.from({ length: graph.order }, (_, node) => node).filter(keep)
  nodes.forEach((node, at) => {
    index[node] = at
  })
  const offsets = new Uint32Array(nodes.length + 1)
  const targets = new Uint32Array(graph.targets.length)
  const weights = new Float64Array(graph.targets.length)
  let length = 0
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as number
    for (let link = graph.offsets[node] as number; link < (graph.offsets[node + 1] as number); link += 1) {
      const other = index[graph.targets[link] as number] as number
      if (other < 0) continue
      targets[length] = other
      weights[length] = graph.weights[link] as number
      length += 1
    }
    offsets[at + 1] = length
  }
  const loops = Float64Array.from(nodes, node => graph.loops[node] as number)
  return {
    graph: {
      order: nodes.length,
      offsets,
      targets: targets.slice(0, length),
      weights: weights.slice(0, length),
      loops,
    },
    nodes,
  }
}
