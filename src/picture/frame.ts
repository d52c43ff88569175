import type { Camera } from '../address/address.ts'
import { extentOf } from '../graph/extent.ts'
import type { Placing } from '../graph/map-names/names-in-view.ts'
import type { Scene } from '../graph/scene.ts'
import { enlargementFor, paddingFor } from '../graph/scene-size.ts'

/** The size of link previews. */
export const WIDTH = 1200
export const HEIGHT = 630
const MARGIN = 40

const ROOM = { clientWidth: WIDTH, clientHeight: HEIGHT }

/** Most pixels per unit of a small scene, and of its discs. */
const LARGEST = 3
const LARGEST_DISCS = 1.4

export interface Point {
  x: number
  y: number
}

/** Maps a scene into a picture, in which y grows downwards. */
export interface Frame extends Placing {
  /** The position of a node in the picture. */
  at(node: number): Point
  /** Pixels per unit of node size. */
  unit: number
  /** 1 shows the whole scene. */
  zoom: number
}

/** What to show: the view of a camera, or some nodes, magnified at most `nearest` times. */
export type Shown = { camera: Camera } | { nodes: Iterable<number>; nearest: number } | 'everything'

interface Bounds {
  middle: Point
  width: number
  height: number
}

function boundsOf({ nodes }: Scene, shown: Iterable<number>): Bounds {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const node of shown) {
    left = Math.min(left, nodes.x[node] as number)
    right = Math.max(right, nodes.x[node] as number)
    low = Math.min(low, nodes.y[node] as number)
    high = Math.max(high, nodes.y[node] as number)
  }
  if (left > right) return { middle: { x: 0, y: 0 }, width: 0, height: 0 }
  return { middle: { x: (left + right) / 2, y: (low + high) / 2 }, width: right - left, height: high - low }
}

function boundsOfAll(scene: Scene): Bounds {
  const { left, right, top, bottom } = extentOf(scene)
  return {
    middle: { x: (left + right) / 2, y: (top + bottom) / 2 },
    width: right - left,
    height: bottom - top,
  }
}

/**
 * Pixels per unit at which the viewer shows a whole scene in a canvas of this size. Sigma fits the longer side of the
 * scene into the shorter side of the canvas, and uses the width of the canvas when the scene is wide too
 * (`matrixFromCamera` and `getCorrectionRatio` of Sigma 3).
 */
function wholeScale(scene: Scene, { width, height }: Bounds): number {
  const [wide, high] = [width || 1, height || 1]
  const free = HEIGHT - 2 * paddingFor(scene, ROOM)
  const fit = high > wide ? 1 : Math.min(wide / high, WIDTH / HEIGHT)
  return (free * fit) / Math.max(wide, high)
}

/** The pixels at the left and at the top of a picture that the legend and the heading take up. */
export interface Taken {
  left: number
  top: number
}

const fits = ({ width, height }: Bounds, { left, top }: Taken): number =>
  Math.min(
    (WIDTH - left - 2 * MARGIN) / Math.max(width, 1),
    (HEIGHT - top - 2 * MARGIN) / Math.max(height, 1),
  )

interface Sizes {
  scale: number
  unit: number
  zoom: number
}

const NOTHING: Taken = { left: 0, top: 0 }

function framed({ nodes }: Scene, shown: Point, sizes: Sizes, taken = NOTHING): Frame {
  const { scale } = sizes
  const free = { x: (WIDTH + taken.left) / 2, y: (HEIGHT + taken.top) / 2 }
  const at = (node: number) => ({
    x: free.x + ((nodes.x[node] as number) - shown.x) * scale,
    y: free.y - ((nodes.y[node] as number) - shown.y) * scale,
  })
  return { ...sizes, at, middle: { x: free.x - shown.x * scale, y: free.y + shown.y * scale } }
}

/**
 * Frames the part of a scene that the viewer would show in a canvas of this size.
 * @param taken what is left free; a camera frames the same whatever lies above it
 */
export function frameOf(scene: Scene, shown: Shown, taken = NOTHING): Frame {
  const all = boundsOfAll(scene)
  if (shown === 'everything') {
    const scale = Math.min(fits(all, taken), LARGEST)
    return framed(scene, all.middle, { scale, unit: Math.min(scale, LARGEST_DISCS), zoom: 1 }, taken)
  }
  const whole = wholeScale(scene, all)
  // In the viewer, discs grow with the square root of the zoom.
  const unitAt = (zoom: number) => whole * Math.sqrt(zoom) * enlargementFor(ROOM)
  if ('camera' in shown) {
    const { x, y, zoom } = shown.camera
    return framed(scene, { x, y }, { scale: whole * zoom, unit: unitAt(zoom), zoom })
  }
  const bounds = boundsOf(scene, shown.nodes)
  const zoom = Math.min(fits(bounds, taken) / whole, shown.nearest)
  return framed(scene, bounds.middle, { scale: whole * zoom, unit: unitAt(zoom), zoom }, taken)
}

/** Whether a line between two points surely lies outside the picture. */
export const misses = (a: Point, b: Point): boolean =>
  Math.max(a.x, b.x) < 0 ||
  Math.min(a.x, b.x) > WIDTH ||
  Math.max(a.y, b.y) < 0 ||
  Math.min(a.y, b.y) > HEIGHT
