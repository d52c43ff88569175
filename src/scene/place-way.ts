import type { Adjacency } from '../graph/adjacency.ts'
import type { Layout } from './layout/lay-out.ts'
import { HALF } from './spread.ts'

/** The distance between two steps, and between two nodes of the same step, if there is room for it. */
const [DOWN, ACROSS] = [140, 260]

/** How many links each node is away from the first one; what cannot be reached comes last. */
function stepsFrom(start: number, { order, offsets, targets }: Adjacency): Int32Array {
  const steps = new Int32Array(order).fill(-1)
  steps[start] = 0
  const queue = [start]
  for (const node of queue) {
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
      const next = targets[at] as number
      if ((steps[next] as number) >= 0) continue
      steps[next] = (steps[node] as number) + 1
      queue.push(next)
    }
  }
  const last = steps.reduce((most, step) => Math.max(most, step), 0)
  return steps.map(step => (step < 0 ? last + 1 : step))
}

/**
 * Places a path as a straight way in reading order, from the top down, so that each name has a line to itself. Of several
 * paths, the nodes of one step stand side by side. No library draws ways: layered layouts (dagre, elkjs) are for trees of
 * boxes, and weigh more than the viewer.
 */
export function placeWay(graph: Adjacency, start: number): Layout {
  const steps = stepsFrom(start, graph)
  const rows = Math.max(
    1,
    steps.reduce((most, step) => Math.max(most, step), 0),
  )
  const down = Math.min(DOWN, (2 * HALF) / rows)
  const members = new Map<number, number[]>()
  for (const [node, step] of steps.entries()) members.set(step, [...(members.get(step) ?? []), node])
  const [x, y] = [new Float64Array(graph.order), new Float64Array(graph.order)]
  for (const [step, nodes] of members) {
    const across = Math.min(ACROSS, (2 * HALF) / nodes.length)
    for (const [at, node] of nodes.entries()) {
      x[node] = (at - (nodes.length - 1) / 2) * across
      y[node] = (rows / 2 - step) * down
    }
  }
  return { x, y, community: new Uint32Array(graph.order) }
}
