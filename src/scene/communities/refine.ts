import type { Adjacency } from '../../graph/adjacency.ts'
import type { Degrees } from './degrees.ts'
import { eachAlone } from './each-alone.ts'
import type { Room } from './room.ts'

/** Each node is a part of its own at first. */
function startParts(
  { order, offsets, targets, weights }: Adjacency,
  degree: Float64Array,
  community: Uint32Array,
  { inside, whole, out, isJoined }: Room,
): void {
  inside.set(degree)
  whole.fill(0, 0, order)
  isJoined.fill(0, 0, order)
  for (let node = 0; node < order; node += 1) {
    const id = community[node] as number
    whole[id] = (whole[id] as number) + (degree[node] as number)
    let toOthers = 0
    const end = offsets[node + 1] as number
    for (let at = offsets[node] as number; at < end; at += 1)
      if (community[targets[at] as number] === id) toOthers += weights[at] as number
    out[node] = toOthers
  }
}

/**
 * Splits each community into parts that hold together, by merging single nodes into parts that are well linked with the
 * rest of the community. Traag et al. choose among gains by chance; we take the largest, so that the same graph
 * gives the same parts.
 * @returns the part of each node, known by one of its nodes
 */
export function refine(
  graph: Adjacency,
  { degree, total }: Degrees,
  community: Uint32Array,
  room: Room,
): Uint32Array {
  startParts(graph, degree, community, room)
  const { inside, out, whole, isJoined, around } = room
  const part = eachAlone(graph.order)
  const isLoose = (id: number, own: number) =>
    (out[id] as number) < ((inside[id] as number) * ((whole[own] as number) - (inside[id] as number))) / total
  for (let node = 0; node < graph.order; node += 1) {
    const own = community[node] as number
    if (isJoined[node] === 1 || isLoose(node, own)) continue
    around.look(graph, node, part, community)
    const mine = degree[node] as number
    let best = node
    let most = 0
    for (let index = 0; index < around.count; index += 1) {
      const id = around.near[index] as number
      const gain = (around.toward[id] as number) - ((inside[id] as number) * mine) / total
      if (id === node || gain <= most || isLoose(id, own)) continue
      most = gain
      best = id
    }
    if (best === node) continue
    inside[best] = (inside[best] as number) + mine
    out[best] = (out[best] as number) + (out[node] as number) - 2 * (around.toward[best] as number)
    part[node] = best
    isJoined[best] = 1
  }
  return part
}
