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
  const { offsets: ends, targets: others, weights: given } = graph
  const order = nodes.length
  let most = 0
  for (let at = 0; at < order; at += 1) {
    const node = nodes[at] as number
    most += (ends[node + 1] as number) - (ends[node] as number)
  }
  const offsets = new Uint32Array(order + 1)
  const loops = new Float64Array(order)
  const [targets, weights] = [new Uint32Array(most), new Float64Array(most)]
  let length = 0
  for (let at = 0; at < order; at += 1) {
    const node = nodes[at] as number
    const end = ends[node + 1] as number
    for (let link = ends[node] as number; link < end; link += 1) {
      const other = index[others[link] as number] as number
      if (other < 0) continue
      targets[length] = other
      weights[length] = given[link] as number
      length += 1
    }
    offsets[at + 1] = length
    loops[at] = graph.loops[node] as number
  }
  const links = { targets: targets.subarray(0, length), weights: weights.subarray(0, length) }
  return { graph: { order, offsets, ...links, loops }, nodes }
}
