import type { Adjacency } from '../../graph/adjacency.ts'
import type { Degrees } from './degrees.ts'
import { Surroundings } from './surroundings.ts'

/** A smaller gain than this is rounding. */
const LEAST_GAIN = 1e-9

/** Nodes that wait for their turn, each once, in a ring. */
class Queue {
  private readonly waiting: Uint32Array
  private readonly isIn: Uint8Array
  private first = 0
  private length: number

  /** @param movable the nodes that may ever wait; without it, all */
  constructor(order: number, movable: Uint8Array | null) {
    const all = Uint32Array.from({ length: order }, (_, node) => node)
    const first = movable ? all.filter(node => movable[node] === 1) : all
    this.waiting = new Uint32Array(order)
    this.waiting.set(first)
    this.isIn = new Uint8Array(order).fill(1)
    this.length = first.length
  }

  /** @returns -1 when none waits */
  take(): number {
    if (this.length === 0) return -1
    const node = this.waiting[this.first] as number
    this.first = this.first + 1 === this.waiting.length ? 0 : this.first + 1
    this.length -= 1
    this.isIn[node] = 0
    return node
  }

  put(node: number): void {
    if (this.isIn[node] === 1) return
    const end = this.first + this.length
    this.waiting[end < this.waiting.length ? end : end - this.waiting.length] = node
    this.length += 1
    this.isIn[node] = 1
  }
}

/**
 * Moves each node to the neighbouring community where modularity gains most, until no move gains anything. After a move,
 * only neighbours outside the new community are looked at again.
 * @param community changes in place
 * @param movable the nodes that may move; without it, all
 */
export function moveNodes(
  graph: Adjacency,
  { degree, total }: Degrees,
  community: Uint32Array,
  movable: Uint8Array | null = null,
): void {
  const { order, offsets, targets } = graph
  if (total === 0) return
  const inside = new Float64Array(order)
  for (let node = 0; node < order; node += 1)
    inside[community[node] as number] =
      (inside[community[node] as number] as number) + (degree[node] as number)
  const around = new Surroundings(graph)
  const queue = new Queue(order, movable)
  for (let node = queue.take(); node >= 0; node = queue.take()) {
    const own = community[node] as number
    around.look(node, community, null)
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
