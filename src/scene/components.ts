import type { Adjacency } from '../graph/adjacency.ts'
import { membersOf } from './communities/coarsen.ts'
import { type Subgraph, subgraphOf } from './subgraph.ts'

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

/** The parts of a graph that no link connects. */
export function componentsOf(graph: Adjacency): Subgraph[] {
  const { component, count } = numbersOf(graph)
  const { starts, members } = membersOf(component, count)
  // Where each node stands among those of its own component, which all its links lead to.
  const index = new Int32Array(graph.order)
  members.forEach((node, at) => {
    index[node] = at - (starts[component[node] as number] as number)
  })
  return Array.from({ length: count }, (_, id) =>
    subgraphOf(graph, members.subarray(starts[id], starts[id + 1]), index),
  )
}
