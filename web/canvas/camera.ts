import type Sigma from 'sigma'
import type { Camera } from '../../src/address/address.ts'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'
import type { Point } from './point.ts'

type Drawing = Sigma<DrawnNode, DrawnRelationship>

/** A camera that shows everything, from which positions can be converted whatever is shown now. */
const WHOLE = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }

const prefersStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** Where the camera looks, in the scene's unit. */
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

/** Pixels of the canvas that something else covers. */
export interface Covered {
  top: number
  right: number
  bottom: number
  left: number
}

export const NOTHING_COVERED: Covered = { top: 0, right: 0, bottom: 0, left: 0 }

/** Whether a node stands in what is free, not just at its rim. */
export function isInSight(sigma: Drawing, node: string, { top, right, bottom, left }: Covered): boolean {
  const data = sigma.getNodeDisplayData(node)
  if (!data) return false
  const { width, height } = sigma.getDimensions()
  const { x, y } = sigma.framedGraphToViewport(data)
  const rim = 24
  return x > left + rim && y > top + rim && x < width - right - rim && y < height - bottom - rim
}

/** The camera that has a point of the framed graph in the middle of what is free. */
function centredOn(sigma: Drawing, point: { x: number; y: number }, ratio: number, covered: Covered) {
  const cameraState = { x: point.x, y: point.y, ratio, angle: 0 }
  const { width, height } = sigma.getDimensions()
  const middle = {
    x: (width + covered.right - covered.left) / 2,
    y: (height + covered.bottom - covered.top) / 2,
  }
  return { ...sigma.viewportToFramedGraph(middle, { cameraState }), ratio }
}

/** Moves a node to the middle of what is free, and a little nearer when far away. */
export function moveTo(sigma: Drawing, node: string, covered: Covered): void {
  const data = sigma.getNodeDisplayData(node)
  if (!data) return
  const ratio = Math.min(sigma.getCamera().ratio, 0.8)
  animate(sigma, centredOn(sigma, data, ratio, covered))
}

interface Bounds {
  low: Point
  high: Point
}

/** The rectangle of nodes in the framed graph; of all that is drawn when none are named. */
function boundsOf(sigma: Drawing, nodes: readonly string[] | null): Bounds {
  const keys = nodes ?? sigma.getGraph().nodes()
  const low = { x: Number.POSITIVE_INFINITY, y: Number.POSITIVE_INFINITY }
  const high = { x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY }
  for (const key of keys) {
    const data = sigma.getNodeDisplayData(key)
    if (!data) continue
    low.x = Math.min(low.x, data.x)
    low.y = Math.min(low.y, data.y)
    high.x = Math.max(high.x, data.x)
    high.y = Math.max(high.y, data.y)
  }
  return Number.isFinite(low.x) ? { low, high } : { low: WHOLE, high: WHOLE }
}

interface Showing {
  covered: Covered
  /** Least ratio of the camera. */
  nearest?: number
  /** Without a journey there. */
  atOnce?: boolean
}

/** Fits nodes, or the whole scene, into what is free. */
export function showNodes(
  sigma: Drawing,
  nodes: readonly string[] | null,
  { covered, nearest = 0.15, atOnce = false }: Showing,
): void {
  const { low, high } = boundsOf(sigma, nodes)
  const { width, height } = sigma.getDimensions()
  const [a, b] = [low, high].map(point => sigma.framedGraphToViewport(point, { cameraState: WHOLE }))
  const padding = 2 * sigma.getStagePadding()
  const room = {
    across: Math.max(1, width - covered.left - covered.right - padding),
    down: Math.max(1, height - covered.top - covered.bottom - padding),
  }
  const across = Math.abs((b?.x ?? 0) - (a?.x ?? 0)) / room.across
  const down = Math.abs((b?.y ?? 0) - (a?.y ?? 0)) / room.down
  const middle = { x: (low.x + high.x) / 2, y: (low.y + high.y) / 2 }
  const goal = centredOn(sigma, middle, Math.min(3, Math.max(across, down, nearest)), covered)
  if (atOnce) sigma.getCamera().setState(goal)
  else animate(sigma, goal)
}

function animate(sigma: Drawing, state: { x: number; y: number; ratio: number }): void {
  void sigma.getCamera().animate(state, { duration: prefersStill() ? 0 : 400 })
}
