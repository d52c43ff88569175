import type { Point } from './point.ts'
import { toScene } from './projection.ts'
import type { Shown } from './shown.ts'

/** Whether a point lies within a line that closes: a ray from it crosses the line an odd number of times. */
function isInside(corners: readonly Point[], x: number, y: number): boolean {
  let inside = false
  let b = corners.at(-1) as Point
  for (const a of corners) {
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
    b = a
  }
  return inside
}

/** The nodes within a line on the canvas, in pixels: those that are shown, the most important first. */
export function nodesInside(
  { grid, scene, emphasis, projection }: Pick<Shown, 'grid' | 'scene' | 'emphasis' | 'projection'>,
  line: readonly Point[],
): number[] {
  const now = projection()
  const corners = line.map(corner => toScene(now, corner))
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
  const { x, y, priority } = scene.nodes
  const inside: number[] = []
  for (const row of grid.near(box))
    for (const node of row) {
      const [across, up] = [x[node] as number, y[node] as number]
      const isNear = across >= box.left && across <= box.right && up >= box.top && up <= box.bottom
      if (isNear && !emphasis.isHidden(node) && isInside(corners, across, up)) inside.push(node)
    }
  return inside.sort((a, b) => (priority[a] as number) - (priority[b] as number))
}
