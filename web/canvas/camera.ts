import type Sigma from 'sigma'
import type { Camera } from '../../src/address/address.ts'
import type { Box } from '../../src/graph/box.ts'
import { NEAREST_ZOOM } from '../../src/graph/scene-size.ts'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'
import { type Covered, isFree, middleOfFree, ratioToFit, wayToFree } from './free-area.ts'
import { boundsOf } from './outlines.ts'
import type { Point } from './point.ts'

type Drawing = Sigma<DrawnNode, DrawnRelationship>

/** The camera that shows everything: positions are converted with it, whatever is shown now. */
const WHOLE = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }
/** How long the camera travels to a node, and for one zoom step, in milliseconds. */
const JOURNEY = 400
const STEP = 200

const prefersStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** The current camera, in the scene's unit. */
export function cameraOf(sigma: Drawing): Camera {
  const { width, height } = sigma.getDimensions()
  const { x, y } = sigma.viewportToGraph({ x: width / 2, y: height / 2 })
  return { x, y, zoom: 1 / sigma.getCamera().ratio }
}

export function showCamera(sigma: Drawing, { x, y, zoom }: Camera): void {
  const onScreen = sigma.graphToViewport({ x, y }, { cameraState: WHOLE })
  const framed = sigma.viewportToFramedGraph(onScreen, { cameraState: WHOLE })
  sigma.getCamera().setState({ x: framed.x, y: framed.y, ratio: 1 / zoom })
}

const isInSight = (sigma: Drawing, point: Point, covered: Covered): boolean =>
  isFree(sigma.graphToViewport(point), sigma.getDimensions(), covered)

/** The camera that puts a point of the scene into the middle of the free area. */
function centredOn(sigma: Drawing, point: Point, ratio: number, covered: Covered) {
  const whole = { cameraState: WHOLE }
  const framed = sigma.viewportToFramedGraph(sigma.graphToViewport(point, whole), whole)
  const cameraState = { x: framed.x, y: framed.y, ratio, angle: 0 }
  const { width, height } = sigma.getDimensions()
  const free = middleOfFree({ width, height }, covered)
  // The scene moves against the camera: it looks as far to the other side of the point.
  const opposite = { x: width - free.x, y: height - free.y }
  return { ...sigma.viewportToFramedGraph(opposite, { cameraState }), ratio }
}

/** Moves a point of the scene into the free area, no farther than that needs, and keeps the distance. */
function moveTo(sigma: Drawing, point: Point, covered: Covered): void {
  const { width, height } = sigma.getDimensions()
  const { x, y } = wayToFree(sigma.graphToViewport(point), { width, height }, covered)
  // The scene moves against the camera.
  const middle = sigma.viewportToFramedGraph({ x: width / 2 - x, y: height / 2 - y })
  travel(sigma, { ...middle, ratio: sigma.getCamera().ratio }, JOURNEY)
}

interface Showing {
  covered: Covered
  /** The smallest ratio of the camera. */
  nearest?: number
  /** Without animation. */
  atOnce?: boolean
}

/** Fits a rectangle of the scene into the free area. */
export function showBox(
  sigma: Drawing,
  { left, right, top, bottom }: Box,
  { covered, nearest = 1 / NEAREST_ZOOM.nodes, atOnce = false }: Showing,
): void {
  const [a, b] = [
    { x: left, y: top },
    { x: right, y: bottom },
  ].map(corner => sigma.graphToViewport(corner, { cameraState: WHOLE })) as [Point, Point]
  const extent = { width: b.x - a.x, height: a.y - b.y }
  const fitting = { covered, nearest, padding: sigma.getStagePadding() }
  const ratio = ratioToFit(extent, sigma.getDimensions(), fitting)
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  travel(sigma, centredOn(sigma, middle, ratio, covered), atOnce ? 0 : JOURNEY)
}

/** Zooms in, or out for a factor below 1. */
export function zoomBy(sigma: Drawing, factor: number): void {
  travel(sigma, { ratio: sigma.getCamera().ratio / factor }, STEP)
}

/** Moves the camera, at once with reduced motion: Sigma divides by the duration, so an animation of 0 ms gives NaN. */
function travel(sigma: Drawing, goal: Partial<Point> & { ratio: number }, duration: number): void {
  const camera = sigma.getCamera()
  if (duration === 0 || prefersStill()) camera.setState(goal)
  else void camera.animate(goal, { duration })
}

/** Moves the camera as little as is needed to have all these points of the scene in the free area. */
export function bringIntoSight(sigma: Drawing, places: readonly Point[], covered: Covered): void {
  const [only, ...others] = places
  if (only === undefined || places.every(place => isInSight(sigma, place, covered))) return
  if (others.length === 0) moveTo(sigma, only, covered)
  else showBox(sigma, boundsOf(places), { covered, nearest: sigma.getCamera().ratio })
}
