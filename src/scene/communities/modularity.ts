import type { Adjacency } from '../../graph/adjacency.ts'
import { degreesOf } from './degrees.ts'

/**
 * The share of weight within groups, less what chance would give (Newman 2004). The higher, the better the groups.
 * @param group numbers below the number of nodes
 */
export function modularity(graph: Adjacency, group: ArrayLike<number>): number {
  const { order, offsets, targets, weights, loops } = graph
  const { degree, total } = degreesOf(graph)
  if (total === 0) return 0
  const degrees = new Float64Array(order)
  let inside = 0
  for (let node = 0; node < order; node += 1) {
    const own = group[node] as number
    degrees[own] = (degrees[own] as number) + (degree[node] as number)
    inside += 2 * (loops[node] as number)
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1)
      if (group[targets[at] as number] === own) inside += weights[at] as number
  }
  return inside / total - degrees.reduce((sum, one) => sum + (one / total) ** 2, 0)
}
