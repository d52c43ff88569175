import type { Scene } from '../../src/graph/scene.ts'
import type { Point } from './point.ts'

/** Where a node is, in the scene's unit. */
export const placeOf = ({ nodes: { x, y } }: Scene, node: number): Point => ({
  x: x[node] ?? 0,
  y: y[node] ?? 0,
})
