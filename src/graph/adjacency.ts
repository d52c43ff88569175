/**
 * An undirected weighted graph in compressed rows. The neighbours of node i are `targets[offsets[i]]` to
 * `targets[offsets[i + 1] - 1]`; each relationship is in the rows of both nodes, and parallel ones are added up.
 * Relationships of a node to itself are in `loops`.
 */
export interface Adjacency {
  order: number
  offsets: Uint32Array
  targets: Uint32Array
  weights: Float64Array
  loops: Float64Array
}

/** Builds the graph from columns of ends and weights, in linear time. */
export function adjacencyOf(
  order: number,
  source: ArrayLike<number>,
  target: ArrayLike<number>,
  weight: ArrayLike<number>,
): Adjacency {
  const loops = new Float64Array(order)
  const offsets = offsetsOf(order, source, target)
  const next = offsets.slice()
  const targets = new Uint32Array(offsets[order] as number)
  const weights = new Float64Array(offsets[order] as number)
  const put = (from: number, to: number, value: number) => {
    const at = next[from] as number
    next[from] = at + 1
    targets[at] = to
    weights[at] = value
  }
  for (let index = 0; index < source.length; index += 1) {
    const [a, b, value] = [source[index] as number, target[index] as number, weight[index] as number]
    if (a === b) loops[a] = (loops[a] as number) + value
    else {
      put(a, b, value)
      put(b, a, value)
    }
  }
  return joinParallel({ order, offsets, targets, weights, loops })
}

/** Where the row of each node starts. Relationships count at both ends; those of a node to itself do not count. */
function offsetsOf(order: number, source: ArrayLike<number>, target: ArrayLike<number>): Uint32Array {
  const offsets = new Uint32Array(order + 1)
  for (let index = 0; index < source.length; index += 1) {
    const [a, b] = [source[index] as number, target[index] as number]
    if (a === b) continue
    offsets[a + 1] = (offsets[a + 1] as number) + 1
    offsets[b + 1] = (offsets[b + 1] as number) + 1
  }
  for (let node = 0; node < order; node += 1)
    offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number)
  return offsets
}

/** Adds up relationships between the same two nodes. Rows stay in the order of first appearance. */
function joinParallel({ order, offsets, targets, weights, loops }: Adjacency): Adjacency {
  const at = new Int32Array(order).fill(-1)
  const joined = new Uint32Array(order + 1)
  let length = 0
  for (let node = 0; node < order; node += 1) {
    const begin = length
    for (let index = offsets[node] as number; index < (offsets[node + 1] as number); index += 1) {
      const to = targets[index] as number
      const known = at[to] as number
      if (known >= begin) weights[known] = (weights[known] as number) + (weights[index] as number)
      else {
        at[to] = length
        targets[length] = to
        weights[length] = weights[index] as number
        length += 1
      }
    }
    joined[node + 1] = length
  }
  return {
    order,
    offsets: joined,
    targets: targets.slice(0, length),
    weights: weights.slice(0, length),
    loops,
  }
}
