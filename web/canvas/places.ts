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
  const least = (column: Float32Array) => column.reduce((one, other) => Math.min(one, other), Infinity)
  const most = (column: Float32Array) => column.reduce((one, other) => Math.max(one, other), -Infinity)
  if (x.length === 1) return { left: -SCENE / 2, right: SCENE / 2, top: -SCENE / 2, bottom: SCENE / 2 }
  return { left: least(x), right: most(x), top: least(y), bottom: most(y) }
}
