import { SCENE } from '../../../src/graph/scene-size.ts'
import type { Projection } from '../projection.ts'

/** The share of the scene's square that has nodes. */
export const PEOPLED = 0.4
/** The share of that which discs may cover. */
const COVERED = 0.5

/** The area of all discs, for a radius of one pixel for each unit of size. */
export function areaOf(sizes: Float32Array): number {
  let sum = 0
  for (const size of sizes) sum += size * size
  return sum * Math.PI
}

/**
 * How much smaller discs are drawn so that they don't cover each other: from afar a crowd is a cloud of dots, and as one
 * comes nearer they grow to their own size. @param area as of `areaOf`
 */
export function shrinkingAt({ scale, disc }: Projection, area: number): number {
  const room = PEOPLED * (SCENE * scale) ** 2 * COVERED
  return Math.min(1, Math.sqrt(room / (area * disc * disc)))
}
