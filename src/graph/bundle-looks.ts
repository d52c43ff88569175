/** From near, single links are seen: bundles fade out between these zooms. */
const [FADES, GONE] = [1.6, 4]
/** The width of the thinnest and of the strongest bundle, in pixels. */
const [THIN, STRONG] = [0.6, 7]
const OPACITY = 0.2
/** How far a bundle bends aside, as a share of its length. */
const BEND = 0.14

interface Point {
  x: number
  y: number
}

/** How opaque bundles are. @param zoom 1 shows the whole scene */
export const strengthAt = (zoom: number): number =>
  OPACITY * Math.min(1, Math.max(0, (GONE - zoom) / (GONE - FADES)))

/** The width of a bundle in pixels, beside the strongest. */
export const bundleWidth = (weight: number, strongest: number): number =>
  THIN + (STRONG - THIN) * Math.sqrt(weight / strongest)

/** The point that the curve of a bundle bends towards, on a screen, where y points down. */
export const bendOf = (from: Point, to: Point): Point => ({
  x: (from.x + to.x) / 2 - BEND * (to.y - from.y),
  y: (from.y + to.y) / 2 + BEND * (to.x - from.x),
})
