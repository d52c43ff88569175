import type { Territory } from '../../src/graph/territories.ts'
import type { Point } from './point.ts'

/** A closed path through the middles of the hull's sides, with rounded corners. */
function roundPath(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
  context.beginPath()
  points.forEach((corner, index) => {
    const end = middle(corner, points[(index + 1) % points.length] ?? corner)
    if (index === 0) {
      const start = middle(points.at(-1) ?? corner, corner)
      context.moveTo(start.x, start.y)
    }
    context.quadraticCurveTo(corner.x, corner.y, end.x, end.y)
  })
  context.closePath()
}

/** Fills the territories; the opacity comes from the canvas element. */
export function paintTerritories(
  context: CanvasRenderingContext2D,
  territories: readonly Territory[],
  toScreen: (point: Point) => Point,
  colorOf: (community: number) => string,
): void {
  context.lineJoin = 'round'
  context.lineWidth = 34
  for (const { community, hull } of territories) {
    if (hull.length < 3) continue
    context.fillStyle = colorOf(community)
    context.strokeStyle = context.fillStyle
    roundPath(context, hull.map(toScreen))
    context.fill()
    context.stroke()
  }
}
