import { SCENE } from './scene-size.ts'

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
 * comes nearer they grow to their own size.
 * @param scale pixels for one unit of the scene @param disc pixels for one unit of a node's size @param area as of `areaOf`
 */
export function shrinkingAt({ scale, disc }: { scale: number; disc: number }, area: number): number {
  const room = PEOPLED * (SCENE * scale) ** 2 * COVERED
  return Math.min(1, Math.sqrt(room / (area * disc * disc)))
}

/** Smaller discs are drawn as dots of this radius, in pixels of the screen. */
export const DOT = 0.65
/** How opaque the smallest dots are. */
const FAINT = 0.15

/** How opaque a disc is drawn: dots that ought to be smaller are paler instead. @param wanted its radius in pixels */
export const opacityOfDisc = (wanted: number): number => FAINT + (1 - FAINT) * Math.min(1, wanted / (2 * DOT))
