import type { Point } from './point.ts'

/** How many pixels are covered at each side of the canvas. */
export interface Covered {
  top: number
  right: number
  bottom: number
  left: number
}

export const NOTHING_COVERED: Covered = { top: 0, right: 0, bottom: 0, left: 0 }

interface Size {
  width: number
  height: number
}

/** The largest ratio of the camera, at which everything is drawn at a third of its size. */
export const FARTHEST = 3
/** A node this close to the edge of the free area, in pixels, doesn't count as in sight. */
const RIM = 24

/** The middle of the free area. */
export const middleOfFree = ({ width, height }: Size, { top, right, bottom, left }: Covered): Point => ({
  x: (width + left - right) / 2,
  y: (height + top - bottom) / 2,
})

/** Whether a point lies in the free area, and not at its rim. */
export const isFree = (
  { x, y }: Point,
  { width, height }: Size,
  { top, right, bottom, left }: Covered,
): boolean => x > left + RIM && y > top + RIM && x < width - right - RIM && y < height - bottom - RIM

/** How far inside the free area a point is brought that was outside: room for its name and for some of its neighbours. */
const INSIDE = 96

/** How far, and which way, one coordinate has to move to lie between two others, or in their middle if they are close. */
function wayBetween(at: number, least: number, most: number): number {
  if (most - least < 2 * INSIDE) return (least + most) / 2 - at
  return Math.max(0, least + INSIDE - at) + Math.min(0, most - INSIDE - at)
}

/** The shortest way for a point to get well into the free area. */
export const wayToFree = (
  { x, y }: Point,
  { width, height }: Size,
  { top, right, bottom, left }: Covered,
): Point => ({ x: wayBetween(x, left, width - right), y: wayBetween(y, top, height - bottom) })

interface Fitting {
  covered: Covered
  /** Pixels that stay free on each side. */
  padding: number
  /** The smallest ratio allowed. */
  nearest: number
}

/** The camera's ratio at which something fits into the free area. @param extent its size in pixels at ratio 1 */
export function ratioToFit(extent: Size, canvas: Size, { covered, padding, nearest }: Fitting): number {
  const across = canvas.width - covered.left - covered.right - 2 * padding
  const down = canvas.height - covered.top - covered.bottom - 2 * padding
  const needed = Math.max(extent.width / Math.max(1, across), extent.height / Math.max(1, down))
  return Math.min(FARTHEST, Math.max(needed, nearest))
}
