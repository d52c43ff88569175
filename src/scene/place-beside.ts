import type { Adjacency } from '../graph/adjacency.ts'
import { directionX, directionY } from './directions.ts'

/** Where nodes were in an earlier scene of the same view; NaN for new ones. */
export interface Positions {
  x: Float64Array
  y: Float64Array
}

/** How far from each other nodes at the rim are at most, in the unit of the scene. */
const APART = 40
/** Directions in which the rim is looked at. */
const WAYS = 16

/** All that is linked with a node, the node first, step by step. */
function linkedWith(first: number, { offsets, targets }: Adjacency): number[] {
  const linked = new Set([first])
  // A set is walked through to its end, while it grows.
  for (const node of linked)
    for (const other of targets.subarray(offsets[node], offsets[node + 1])) linked.add(other)
  return [...linked]
}

/**
 * Puts nodes that lead to no placed node to the rim: what is linked lies around one spot, beyond all other nodes, in the
 * direction in which that is nearest.
 */
function placeAtRim(graph: Adjacency, { x, y }: Positions, nodes: number[]): void {
  const reach = new Float64Array(WAYS)
  const stretch = (atX: number, atY: number) => {
    for (let way = 0; way < WAYS; way += 1)
      reach[way] = Math.max(reach[way] as number, atX * directionX(way) + atY * directionY(way))
  }
  for (const [node, atX] of x.entries()) if (!Number.isNaN(atX)) stretch(atX, y[node] as number)
  const apart = Math.min(APART, Math.max(1, ...reach) / Math.sqrt(graph.order))
  for (const first of nodes) {
    if (!Number.isNaN(x[first])) continue
    const linked = linkedWith(first, graph)
    const way = reach.indexOf(Math.min(...reach))
    const away = (reach[way] as number) + apart * (2 + Math.sqrt(linked.length - 1))
    for (const [rank, node] of linked.entries()) {
      const aside = apart * Math.sqrt(rank)
      const atX = away * directionX(way) + aside * directionX(rank)
      const atY = away * directionY(way) + aside * directionY(rank)
      x[node] = atX
      y[node] = atY
      stretch(atX, atY)
    }
  }
}

/**
 * Puts new nodes beside their neighbours and leaves the others where they are. A node whose neighbours are all new waits
 * for them; those that lead to no placed node go to the rim, together with what they are linked with.
 */
export function placeBeside(graph: Adjacency, positions: Positions): void {
  const { order, offsets, targets } = graph
  const { x, y } = positions
  const isPlaced = (node: number) => !Number.isNaN(x[node])
  let waiting = Array.from({ length: order }, (_, node) => node).filter(node => !isPlaced(node))
  while (waiting.length > 0) {
    const ready = waiting.map(node => {
      const near = [...targets.subarray(offsets[node], offsets[node + 1])].filter(isPlaced)
      const mean = (values: Float64Array) =>
        near.reduce((sum, other) => sum + (values[other] as number), 0) / near.length
      return near.length === 0 ? null : { node, x: mean(x), y: mean(y) }
    })
    const placed = ready.filter(place => place !== null)
    if (placed.length === 0) {
      placeAtRim(graph, positions, waiting)
      return
    }
    for (const place of placed) {
      // Each goes a little its own way, so that they are not in the same spot.
      x[place.node] = place.x + 8 * directionX(place.node)
      y[place.node] = place.y + 8 * directionY(place.node)
    }
    const done = new Set(placed.map(({ node }) => node))
    waiting = waiting.filter(node => !done.has(node))
  }
}
