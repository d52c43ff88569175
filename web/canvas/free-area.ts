import type { Point } from './point.ts'

/** Pixels of the canvas that something else covers. */
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

/** The largest ratio of the camera: everything is drawn at a third of its size then. */
export const FARTHEST = 3
/** So near to the edge of what is free a node is not in sight. */
const RIM = 24

/** The middle of what is free of a canvas. */
export const middleOfFree = ({ width, height }: Size, { top, right, bottom, left }: Covered): Point => ({
  x: (width + left - right) / 2,
  y: (height + top - bottom) / 2,
})

/** Whether a point lies in what is free of a canvas, and not just at its rim. */
export const isFree = (
  { x, y }: Point,
  { width, height }: Size,
  { top, right, bottom, left }: Covered,
): boolean => x > left + RIM && y > top + RIM && x < width - right - RIM && y < height - bottom - RIM

interface Fitting {
  covered: Covered
  /** Pixels that stay free on each side. */
  padding: number
  /** The least ratio, for what is very small. */
  nearest: number
}

/** The ratio of the camera with which something fits into what is free. @param extent its pixels at ratio 1 */
export function ratioToFit(extent: Size, canvas: Size, { covered, padding, nearest }: Fitting): number {
  const across = canvas.width - covered.left - covered.right - 2 * padding
  const down = canvas.height - covered.top - covered.bottom - 2 * padding
  const needed = Math.max(extent.width / Math.max(1, across), extent.height / Math.max(1, down))
  return Math.min(FARTHEST, Math.max(needed, nearest))
}
