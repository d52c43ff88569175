import type { Adjacency } from '../../graph/adjacency.ts'
import type { Degrees } from './degrees.ts'
import { Surroundings } from './surroundings.ts'

/** The parts of communities while they grow. Each is known by one of its nodes. */
interface Parts {
  part: Uint32Array
  /** The sum of the degrees in each part. */
  inside: Float64Array
  /** The weight of links from each part to the rest of its community. */
  out: Float64Array
  /** The sum of the degrees in each community. */
  whole: Float64Array
}

function startingParts(
  { order, offsets, targets, weights }: Adjacency,
  degree: Float64Array,
  community: Uint32Array,
): Parts {
  const whole = new Float64Array(order)
  const out = new Float64Array(order)
  for (let node = 0; node < order; node += 1) {
    const id = community[node] as number
    whole[id] = (whole[id] as number) + (degree[node] as number)
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1)
      if (community[targets[at] as number] === id) out[node] = (out[node] as number) + (weights[at] as number)
  }
  return { part: Uint32Array.from({ length: order }, (_, node) => node), inside: degree.slice(), out, whole }
}

/**
 * Splits each community into parts that hold together, by merging single nodes into parts that are well linked with the
 * rest of the community. Traag et al. choose among gains by chance; we take the largest, so that the same graph
 * gives the same parts.
 */
export function refine(graph: Adjacency, { degree, total }: Degrees, community: Uint32Array): Uint32Array {
  const parts = startingParts(graph, degree, community)
  const { part, inside, out, whole } = parts
  const around = new Surroundings(graph)
  const isJoined = new Uint8Array(graph.order)
  const isLoose = (id: number, own: number) =>
    (out[id] as number) < ((inside[id] as number) * ((whole[own] as number) - (inside[id] as number))) / total
  for (let node = 0; node < graph.order; node += 1) {
    const own = community[node] as number
    if (isJoined[node] === 1 || isLoose(node, own)) continue
    around.look(node, part, community)
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
