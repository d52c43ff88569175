import type { Adjacency } from '../graph/adjacency.ts'

/** A part of a graph, and which node of the whole each of its nodes is. */
export interface Subgraph {
  graph: Adjacency
  nodes: Uint32Array
}

/**
 * Some nodes, in their order, and the links among them.
 * @param index where each node of the whole stands among them; -1 for those to which no link is kept
 */
export function subgraphOf(graph: Adjacency, nodes: Uint32Array, index: Int32Array): Subgraph {
  const degree = (node: number) => (graph.offsets[node + 1] as number) - (graph.offsets[node] as number)
  const most = nodes.reduce((sum, node) => sum + degree(node), 0)
  const offsets = new Uint32Array(nodes.length + 1)
  const [targets, weights] = [new Uint32Array(most), new Float64Array(most)]
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
  const links = { targets: targets.subarray(0, length), weights: weights.subarray(0, length) }
  return { graph: { order: nodes.length, offsets, ...links, loops }, nodes }
}
