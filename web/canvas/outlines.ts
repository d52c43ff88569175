import type { Box } from './boxes.ts'
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

export function middleOf(points: readonly Point[]): Point & { width: number; height: number } {
  const { left, right, top, bottom } = boundsOf(points)
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}

/** Whether a point lies in an outline: a ray to the right then crosses it an odd number of times. */
export function isInside({ x, y }: Point, outline: readonly Point[]): boolean {
  let inside = false
  outline.forEach((a, index) => {
    const b = outline[(index + 1) % outline.length] ?? a
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside
  })
  return inside
}
