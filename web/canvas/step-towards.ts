import type { Point } from './point.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The keys that step to the neighbour in a direction, in viewer and embed, as `KeyboardEvent.key` has them. */
export const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
}

/** Unit vectors; y points down, as on the screen. */
const VECTORS: Record<Direction, Point> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
}

/**
 * The candidate that an arrow key leads to: the one with the least distance divided by the squared cosine of its angle
 * to the direction. Null when none lies within 75° of the direction.
 */
export function stepTowards<T extends Point>(from: Point, direction: Direction, candidates: T[]): T | null {
  const vector = VECTORS[direction]
  let best: T | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const dx = candidate.x - from.x
    const dy = candidate.y - from.y
    const distance = Math.hypot(dx, dy)
    const cosine = distance === 0 ? 0 : (dx * vector.x + dy * vector.y) / distance
    if (cosine < 0.26) continue
    const cost = distance / cosine ** 2
    if (cost < bestCost) {
      best = candidate
      bestCost = cost
    }
  }
  return best
}
