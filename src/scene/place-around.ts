import type { Adjacency } from '../graph/adjacency.ts'
import type { Layout } from './layout/lay-out.ts'
import { HALF } from './spread.ts'

/** How near the strongest link brings a node to the middle, as a share of the distance of the weakest. */
const NEAREST = 0.3

/** How strongly each node is linked with one, as a share of the strongest link; 0 for those without a link. */
function strengthsWith(centre: number, { order, offsets, targets, weights }: Adjacency): Float64Array {
  const strengths = new Float64Array(order)
  for (let at = offsets[centre]!; at < offsets[centre + 1]!; at += 1) strengths[targets[at]!] = weights[at]!
  const most = strengths.reduce((a, b) => Math.max(a, b), 0) || 1
  return strengths.map(strength => strength / most)
}

/**
 * Places nodes around one, the more strongly linked with it the nearer. In which direction each lies follows from an
 * ordinary layout: those that belong together stay side by side, with as much room between neighbours everywhere. No
 * library draws distances that mean something: its forces would trade them for those between the others.
 */
export function placeAround(graph: Adjacency, centre: number, { x, y, community }: Layout): Layout {
  const strengths = strengthsWith(centre, graph)
  const others = [...strengths.keys()].filter(node => node !== centre)
  const least = others.reduce((a, node) => Math.min(a, strengths[node]!), 1)
  const span = 1 - least || 1
  const angleOf = (node: number) => Math.atan2(y[node]! - y[centre]!, x[node]! - x[centre]!)
  const direction = new Map<number, { angle: number; first: number }>()
  for (const node of others) {
    const known = direction.get(community[node]!)
    if (!known) direction.set(community[node]!, { angle: angleOf(node), first: node })
  }
  const rank = (node: number) => direction.get(community[node]!)!
  const ring = others.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)]
    return one.angle - other.angle || one.first - other.first || angleOf(a) - angleOf(b) || a - b
  })
  const placed = { x: new Float64Array(graph.order), y: new Float64Array(graph.order), community }
  for (const [at, node] of ring.entries()) {
    const angle = (2 * Math.PI * at) / ring.length
    const away = HALF * (NEAREST + (1 - NEAREST) * ((1 - strengths[node]!) / span))
    placed.x[node] = away * Math.cos(angle)
    placed.y[node] = away * Math.sin(angle)
  }
  return placed
}
