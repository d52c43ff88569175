import type { Scene } from '../../src/graph/scene.ts'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'

/** What a canvas shows: the middle in the unit of the scene, and how many pixels a unit has. */
export interface Sight {
  scene: Scene
  x: number
  y: number
  scale: number
}

const mapOf = ({ view, parameters }: Scene): string => JSON.stringify([view, parameters])
const addedTo = ({ expanded = [] }: Scene): string => expanded.map(({ key }) => key).join()

/** Whether two scenes are of one map and differ in what is added to it. */
export const isGrown = (scene: Scene, before: Scene): boolean =>
  mapOf(scene) === mapOf(before) && addedTo(scene) !== addedTo(before)

const scaleOf = (canvas: GraphCanvas): number => canvas.shown.projection().scale

export function sightOf(canvas: GraphCanvas): Sight {
  const { x, y } = canvas.camera()
  return { scene: canvas.scene, x, y, scale: scaleOf(canvas) }
}

/** Shows the same part as large as before, although the whole may be larger: what is there stays where it is on the screen. */
export function showSight(canvas: GraphCanvas, { x, y, scale }: Sight): void {
  const whole = scaleOf(canvas) / canvas.camera().zoom
  canvas.setCamera({ x, y, zoom: scale / whole })
}
