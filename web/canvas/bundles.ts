import { bendOf, bundleWidth } from '../../src/graph/bundle-looks.ts'
import type { Bundle } from '../../src/graph/bundles.ts'
import type { Point } from './point.ts'

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
    context.lineWidth = bundleWidth(weight, strongest)
    context.beginPath()
    context.moveTo(from.x, from.y)
    const bend = bendOf(from, to)
    context.quadraticCurveTo(bend.x, bend.y, to.x, to.y)
    context.stroke()
  }
}
