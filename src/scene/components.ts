import type { Adjacency } from './adjacency.ts'
import { membersOf } from './communities/coarsen.ts'
import type { Subgraph } from './subgraph.ts'

/** The component of each node, numbered from 0 in order of appearance. */
function numbersOf({ order, offsets, targets }: Adjacency): { component: Uint32Array; count: number } {
  const component = new Uint32Array(order)
  const isSeen = new Uint8Array(order)
  const open: number[] = []
  let count = 0
  for (let start = 0; start < order; start += 1) {
    if (isSeen[start] === 1) continue
    isSeen[start] = 1
    open.push(start)
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      component[node] = count
      for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
        const other = targets[at] as number
        if (isSeen[other] === 1) continue
        isSeen[other] = 1
        open.push(other)
      }
    }
    count += 1
  }
  return { component, count }
}

/** The nodes of a component as a graph. @param index where each node stands among those of its component */
function componentOf(graph: Adjacency, nodes: Uint32Array, index: Uint32Array): Adjacency {
  const offsets = new Uint32Array(nodes.length + 1)
  nodes.forEach((node, at) => {
    const degree = (graph.offsets[node + 1] as number) - (graph.offsets[node] as number)
    offsets[at + 1] = (offsets[at] as number) + degree
  })
  const targets = new Uint32Array(offsets[nodes.length] as number)
  const weights = new Float64Array(targets.length)
  nodes.forEach((node, at) => {
    const from = graph.offsets[node] as number
    const to = offsets[at] as number
    for (let link = 0; link < (offsets[at + 1] as number) - to; link += 1) {
      targets[to + link] = index[graph.targets[from + link] as number] as number
      weights[to + link] = graph.weights[from + link] as number
    }
  })
  const loops = Float64Array.from(nodes, node => graph.loops[node] as number)
  return { order: nodes.length, offsets, targets, weights, loops }
}

/** The parts of a graph that no link connects. */
export function componentsOf(graph: Adjacency): Subgraph[] {
  const { component, count } = numbersOf(graph)
  const { starts, members } = membersOf(component, count)
  const index = new Uint32Array(graph.order)
  members.forEach((node, at) => {
    index[node] = at - (starts[component[node] as number] as number)
  })
  return Array.from({ length: count }, (_, id) => {
    const nodes = members.subarray(starts[id], starts[id + 1])
    return { graph: componentOf(graph, nodes, index), nodes }
  })
}
