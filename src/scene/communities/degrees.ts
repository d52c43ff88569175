import type { Adjacency } from '../../graph/adjacency.ts'

/** What modularity asks of a graph: the weight at each node, and that of all nodes together. */
export interface Degrees {
  degree: Float64Array
  total: number
}

/** A relationship of a node to itself counts at both of its ends. */
export function degreesOf({ order, offsets, weights, loops }: Adjacency): Degrees {
  const degree = new Float64Array(order)
  let total = 0
  for (let node = 0; node < order; node += 1) {
    let sum = 2 * (loops[node] as number)
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1)
      sum += weights[at] as number
    degree[node] = sum
    total += sum
  }
  return { degree, total }
}

/** The degrees of groups of nodes, numbered from 0 to `count`. */
export function degreesOfGroups({ degree, total }: Degrees, group: Uint32Array, count: number): Degrees {
  const sums = new Float64Array(count)
  for (let node = 0; node < group.length; node += 1) {
    const id = group[node] as number
    sums[id] = (sums[id] as number) + (degree[node] as number)
  }
  return { degree: sums, total }
}
