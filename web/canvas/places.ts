import type { Scene } from '../../src/graph/scene.ts'
import { SCENE } from '../../src/graph/scene-size.ts'
import type { Box } from './boxes.ts'
import type { Point } from './point.ts'

/** Where a node is, in the scene's unit. */
export const placeOf = ({ nodes: { x, y } }: Scene, node: number): Point => ({
  x: x[node] ?? 0,
  y: y[node] ?? 0,
})

/** The rectangle around all nodes, with the least y as its top. A single one stands in the middle of a whole square. */
export function extentOf({ nodes: { x, y } }: Scene): Box {
  if (x.length === 1) return { left: -SCENE / 2, right: SCENE / 2, top: -SCENE / 2, bottom: SCENE / 2 }
  const [left, right] = rangeOf(x)
  const [top, bottom] = rangeOf(y)
  return { left, right, top, bottom }
}

function rangeOf(column: Float32Array): [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of column) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}
