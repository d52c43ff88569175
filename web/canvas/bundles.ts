import type { Bundle } from '../../src/graph/bundles.ts'
import type { Point } from './point.ts'

/** From near, single links are seen: bundles fade out between these zooms. */
const [FADES, GONE] = [1.6, 4]
/** The width of the thinnest and of the strongest bundle, in pixels. */
const [THIN, STRONG] = [0.6, 7]
const OPACITY = 0.2
/** How far a bundle bends aside, as a share of its length. */
const BEND = 0.14

/** How opaque bundles are. @param zoom 1 shows the whole scene */
export const strengthAt = (zoom: number): number =>
  OPACITY * Math.min(1, Math.max(0, (GONE - zoom) / (GONE - FADES)))

/** Draws each bundle as one curve, from the colour of one community to that of the other; strong ones lie above. */
export function paintBundles(
  context: CanvasRenderingContext2D,
  bundles: readonly Bundle[],
  onScreen: (point: Point) => Point,
  colorOf: (community: number) => string,
): void {
  const strongest = bundles[0]?.weight ?? 1
  context.lineCap = 'round'
  for (const { ends, weight } of bundles.toReversed()) {
    const [from, to] = ends.map(onScreen) as [Point, Point]
    const color = context.createLinearGradient(from.x, from.y, to.x, to.y)
    color.addColorStop(0, colorOf(ends[0].community))
    color.addColorStop(1, colorOf(ends[1].community))
    context.strokeStyle = color
    context.lineWidth = THIN + (STRONG - THIN) * Math.sqrt(weight / strongest)
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.quadraticCurveTo(
      (from.x + to.x) / 2 - BEND * (to.y - from.y),
      (from.y + to.y) / 2 + BEND * (to.x - from.x),
      to.x,
      to.y,
    )
    context.stroke()
  }
}
