import type { Paints } from './paints.ts'
import type { Spot } from './spot.ts'

/** The width of a ring in pixels. */
const WIDTH = 1.75

/** Rings around the nodes that are pinned. */
export function paintPins(
  context: CanvasRenderingContext2D,
  pinned: readonly Spot[],
  { ink, background }: Pick<Paints, 'ink' | 'background'>,
): void {
  for (const { x, y, radius } of pinned)
    for (const [color, width] of [
      [background, WIDTH + 3],
      [ink, WIDTH],
    ] as const) {
      context.beginPath()
      context.arc(x, y, radius, 0, 2 * Math.PI)
      context.strokeStyle = color
      context.lineWidth = width
      context.stroke()
    }
}
