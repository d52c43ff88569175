import type Sigma from 'sigma'
import type { Look } from '../address/place.ts'
import type { DrawnNode, DrawnRelationship } from './build-graph.ts'

type Drawing = Sigma<DrawnNode, DrawnRelationship>

/** A camera that shows everything, from which positions can be converted whatever is shown now. */
const WHOLE = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }

const prefersStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Where the camera looks, in the scene's unit. */
export function lookOf(sigma: Drawing): Look {
  const { width, height } = sigma.getDimensions()
  const { x, y } = sigma.viewportToGraph({ x: width / 2, y: height / 2 })
  return { x, y, zoom: 1 / sigma.getCamera().ratio }
}

export function showLook(sigma: Drawing, { x, y, zoom }: Look): void {
  const onScreen = sigma.graphToViewport({ x, y }, { cameraState: WHOLE })
  const framed = sigma.viewportToFramedGraph(onScreen, { cameraState: WHOLE })
  sigma.getCamera().setState({ x: framed.x, y: framed.y, ratio: 1 / zoom })
}

/** Moves a node to the middle of the part that is not covered, and a little nearer when far away. */
export function moveTo(sigma: Drawing, node: string, covered: { right: number; bottom: number }): void {
  const data = sigma.getNodeDisplayData(node)
  if (!data) return
  const camera = sigma.getCamera()
  const ratio = Math.min(camera.ratio, 0.7)
  const cameraState = { ...camera.getState(), x: data.x, y: data.y, ratio }
  const { width, height } = sigma.getDimensions()
  const middle = { x: width / 2 + covered.right / 2, y: height / 2 + covered.bottom / 2 }
  const { x, y } = sigma.viewportToFramedGraph(middle, { cameraState })
  void camera.animate({ x, y, ratio }, { duration: prefersStill() ? 0 : 450 })
}
