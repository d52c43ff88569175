import type { Adjacency } from '../graph/adjacency.ts'
import { subgraphOf } from './subgraph.ts'

/** A graph without its leaves. */
export interface Folded {
  /** What is left. The links of leaves have become loops of their hosts, so no weight is lost. */
  core: Adjacency
  /** Which node of the whole graph each node of the core is. */
  nodes: Uint32Array
  /** The neighbour of each leaf, -1 for other nodes. */
  host: Int32Array
}

/** A leaf has one neighbour, which itself has several. A node with a loop is none. */
function hostsOf({ order, offsets, targets, loops }: Adjacency): Int32Array {
  const degree = (node: number) => (offsets[node + 1] as number) - (offsets[node] as number)
  const host = new Int32Array(order).fill(-1)
  for (let node = 0; node < order; node += 1) {
    if (degree(node) !== 1 || loops[node] !== 0) continue
    const neighbour = targets[offsets[node] as number] as number
    if (degree(neighbour) > 1) host[node] = neighbour
  }
  return host
}

export function foldLeaves(graph: Adjacency): Folded {
  const host = hostsOf(graph)
  const folded = graph.loops.slice()
  for (let node = 0; node < graph.order; node += 1) {
    const at = host[node] as number
    if (at < 0) continue
    const link = graph.weights[graph.offsets[node] as number] as number
    folded[at] = (folded[at] as number) + link
  }
  const kept = Uint32Array.from(host.keys()).filter(node => host[node] === -1)
  const index = new Int32Array(graph.order).fill(-1)
  kept.forEach((node, at) => {
    index[node] = at
  })
  const { graph: core, nodes } = subgraphOf({ ...graph, loops: folded }, kept, index)
  return { core, nodes, host }
}

/** What the core's nodes are given, for all nodes: leaves get what their hosts have. */
export function unfold({ nodes, host }: Folded, given: Uint32Array): Uint32Array {
  const all = new Uint32Array(host.length)
  nodes.forEach((node, at) => {
    all[node] = given[at] as number
  })
  return all.map((own, node) => ((host[node] as number) < 0 ? own : (all[host[node] as number] as number)))
}
