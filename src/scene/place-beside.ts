import type { Adjacency } from '../graph/adjacency.ts'
import { directionX, directionY } from './directions.ts'

/** Where nodes were in an earlier scene of the same view; NaN for new ones. */
export interface Positions {
  x: Float64Array
  y: Float64Array
}

const furthest = (values: Float64Array): number =>
  values.reduce((most, value) => (Number.isNaN(value) ? most : Math.max(most, Math.abs(value))), 1)

/**
 * Puts new nodes beside their neighbours and leaves the others where they are. A node whose neighbours are all new waits
 * for them; one that leads to no placed node goes to the rim.
 */
export function placeBeside({ order, offsets, targets }: Adjacency, { x, y }: Positions): void {
  const isPlaced = (node: number) => !Number.isNaN(x[node])
  const rim = 1.05 * Math.max(furthest(x), furthest(y))
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
      for (const node of waiting) {
        x[node] = rim * directionX(node)
        y[node] = rim * directionY(node)
      }
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
