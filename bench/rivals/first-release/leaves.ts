import { type Adjacency, adjacencyOf } from '../../../src/graph/adjacency.ts'

export interface Layout {
  x: Float64Array
  y: Float64Array
  /** Community of each node, numbered from 0. */
  community: Uint32Array
}

/**
 * The neighbour of each leaf, -1 for other nodes. A leaf has one neighbour, which itself has several, and is placed
 * around it at the end.
 */
export function leavesOf({ order, offsets, targets }: Adjacency): Int32Array {
  const degree = (node: number) => (offsets[node + 1] as number) - (offsets[node] as number)
  const host = new Int32Array(order).fill(-1)
  for (let node = 0; node < order; node += 1) {
    if (degree(node) !== 1) continue
    const neighbour = targets[offsets[node] as number] as number
    if (degree(neighbour) > 1) host[node] = neighbour
  }
  return host
}

/** The graph without its leaves, and which of its nodes are left. */
export function withoutLeaves(graph: Adjacency, host: Int32Array): { core: Adjacency; nodes: Uint32Array } {
  const index = new Int32Array(graph.order).fill(-1)
  const nodes: number[] = []
  for (let node = 0; node < graph.order; node += 1) {
    if (host[node] === -1) {
      index[node] = nodes.length
      nodes.push(node)
    }
  }
  const [source, target, weight] = [[] as number[], [] as number[], [] as number[]]
  for (const node of nodes) {
    for (let at = graph.offsets[node] as number; at < (graph.offsets[node + 1] as number); at += 1) {
      const other = graph.targets[at] as number
      if (other <= node || host[other] !== -1) continue
      source.push(index[node] as number)
      target.push(index[other] as number)
      weight.push(graph.weights[at] as number)
    }
  }
  return { core: adjacencyOf(nodes.length, source, target, weight), nodes: Uint32Array.from(nodes) }
}

/** Puts leaves on rings around their neighbour, the innermost ring first. */
export function placeLeaves(host: Int32Array, layout: Layout): void {
  const placed = new Uint32Array(host.length)
  for (let node = 0; node < host.length; node += 1) {
    const at = host[node] as number
    if (at < 0) continue
    const number = placed[at] as number
    placed[at] = number + 1
    // Like the seeds of a sunflower (Vogel 1979): evenly spaced, however many there are.
    const radius = 1.6 + 0.75 * Math.sqrt(number)
    const angle = number * Math.PI * (3 - Math.sqrt(5)) + at
    layout.x[node] = (layout.x[at] as number) + radius * Math.cos(angle)
    layout.y[node] = (layout.y[at] as number) + radius * Math.sin(angle)
    layout.community[node] = layout.community[at] as number
  }
}
