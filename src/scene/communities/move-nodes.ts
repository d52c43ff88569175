import type { Adjacency } from '../../graph/adjacency.ts'
import type { Degrees } from './degrees.ts'
import type { Room } from './room.ts'
import type { Surroundings } from './surroundings.ts'

/** A smaller gain than this is rounding. */
const LEAST_GAIN = 1e-9

/**
 * Moves each node to the neighbouring community where modularity gains most, until no move gains anything. After a move,
 * only neighbours outside the new community are looked at again.
 * @param community changes in place
 * @param movable the nodes that may move; null for all
 */
export function moveNodes(
  graph: Adjacency,
  { degree, total }: Degrees,
  community: Uint32Array,
  movable: Uint8Array | null,
  { inside, around, queue }: Room,
): void {
  const { order, offsets, targets } = graph
  if (total === 0) return
  inside.fill(0, 0, order)
  for (let node = 0; node < order; node += 1)
    inside[community[node] as number] =
      (inside[community[node] as number] as number) + (degree[node] as number)
  queue.fill(order, movable)
  for (let node = queue.take(); node >= 0; node = queue.take()) {
    const own = community[node] as number
    around.look(graph, node, community, null)
    const best = bestOf(around, inside, own, degree[node] as number, total)
    if (best === own) continue
    inside[own] = (inside[own] as number) - (degree[node] as number)
    inside[best] = (inside[best] as number) + (degree[node] as number)
    community[node] = best
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
      const neighbour = targets[at] as number
      if (community[neighbour] !== best) queue.put(neighbour)
    }
  }
}

/** The community that a node should be in: its own, unless another gains more. */
function bestOf(
  { toward, near, count }: Surroundings,
  inside: Float64Array,
  own: number,
  degree: number,
  total: number,
): number {
  const share = degree / total
  let best = own
  let most = (toward[own] as number) - ((inside[own] as number) - degree) * share
  for (let index = 0; index < count; index += 1) {
    const id = near[index] as number
    const gain = (toward[id] as number) - (inside[id] as number) * share
    if (id !== own && gain > most + LEAST_GAIN) {
      most = gain
      best = id
    }
  }
  return best
}
