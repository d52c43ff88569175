import type Sigma from 'sigma'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'
import type { Point } from './point.ts'

/** How the plane of the scene lies on the canvas now. The camera never turns. */
export interface Projection {
  /** Pixels for one unit of the scene. */
  scale: number
  /** Where the middle of the scene is, in pixels. */
  middle: Point
  /** Pixels for one unit of a node's size: discs grow more slowly than the distances between them. */
  disc: number
}

export function projectionOf(sigma: Sigma<DrawnNode, DrawnRelationship>): Projection {
  const middle = sigma.graphToViewport({ x: 0, y: 0 })
  // A long way: Sigma calculates with few digits.
  const right = sigma.graphToViewport({ x: 1000, y: 0 })
  return { scale: (right.x - middle.x) / 1000, middle, disc: sigma.scaleSize(1) }
}

/** On the screen, y points down. */
export const toScreen = ({ scale, middle }: Projection, { x, y }: Point): Point => ({
  x: middle.x + scale * x,
  y: middle.y - scale * y,
})

export const toScene = ({ scale, middle }: Projection, { x, y }: Point): Point => ({
  x: (x - middle.x) / scale,
  y: (middle.y - y) / scale,
})
