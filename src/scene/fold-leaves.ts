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
  const { kept, index } = withoutLeaves(host)
  const { graph: core, nodes } = subgraphOf({ ...graph, loops: folded }, kept, index)
  return { core, nodes, host }
}

/** The nodes that are no leaves, and where each node stands among them; -1 for leaves. */
function withoutLeaves(host: Int32Array): { kept: Uint32Array; index: Int32Array } {
  const kept = new Uint32Array(host.length)
  const index = new Int32Array(host.length).fill(-1)
  let count = 0
  for (let node = 0; node < host.length; node += 1) {
    if (host[node] !== -1) continue
    kept[count] = node
    index[node] = count
    count += 1
  }
  return { kept: kept.slice(0, count), index }
}

/** What the core's nodes are given, for all nodes: leaves get what their hosts have. */
export function unfold({ nodes, host }: Folded, given: Uint32Array): Uint32Array {
  const all = new Uint32Array(host.length)
  for (let at = 0; at < nodes.length; at += 1) all[nodes[at] as number] = given[at] as number
  for (let node = 0; node < all.length; node += 1) {
    const at = host[node] as number
    if (at >= 0) all[node] = all[at] as number
  }
  return all
}
