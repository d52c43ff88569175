import type { Box } from '../../src/graph/box.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { boundsOf } from './outlines.ts'
import type { Point } from './point.ts'

/** Where a node is, in the scene's unit. */
export const placeOf = ({ nodes: { x, y } }: Scene, node: number): Point => ({
  x: x[node] ?? 0,
  y: y[node] ?? 0,
})

/** The rectangle around nodes, in the scene's unit. */
export const boxAround = (scene: Scene, nodes: readonly number[]): Box =>
  boundsOf(nodes.map(node => placeOf(scene, node)))
