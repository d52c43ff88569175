import type { Box } from '../../src/graph/box.ts'
import type { Point } from './point.ts'

/** The rectangle around an outline. */
export function boundsOf(points: Iterable<Point>): Box {
  const { POSITIVE_INFINITY: far } = Number
  const box = { left: far, right: -far, top: far, bottom: -far }
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}
