import type { Camera } from '../../src/address/address.ts'
import { topCommunities } from '../../src/graph/communities.ts'
import type { Overview } from '../../src/graph/overview.ts'
import type { Theme as Mode } from '../../src/graph/palette.ts'
import { type ColorBy, plainColors, type Scene } from '../../src/graph/scene.ts'
import { paddingFor } from '../../src/graph/scene-size.ts'
import { Boxes } from './boxes.ts'
import { paintBundles, strengthAt } from './bundles.ts'
import { makePaints } from './paints.ts'
import type { Point } from './point.ts'
import { type Projection, toScreen } from './projection.ts'

/** How an overview is to be painted: as the scene will be that follows it. */
export interface OverviewLook {
  width: number
  height: number
  camera: Camera | null
  mode: Mode
  color: ColorBy | null
}

/** Most names of communities, and the height of their letters. */
const [NAMES, LETTER] = [20, 13]
/** The radius of a dot in pixels, and how opaque it is. */
const [DOT, SOFT] = [2.6, 0.4]

/** The overview as a scene without keys and relationships. */
const sceneOf = ({ nodes, communities, view, generation }: Overview): Scene => {
  const none = new Uint32Array(0)
  const { length } = nodes.x
  return {
    view,
    generation,
    parameters: {},
    truncated: null,
    omitted: null,
    communities,
    nodes: {
      ...nodes,
      key: Array<string>(length).fill(''),
      weight: nodes.size,
      priority: Uint32Array.from(nodes.x.keys()),
      date: new Int32Array(length),
    },
    relationships: { source: none, target: none, type: new Uint8Array(0), weight: new Float32Array(0) },
  }
}

function projectionOf({ extent }: Overview, scene: Scene, look: OverviewLook): Projection {
  const { width, height, camera } = look
  const { left, right, top, bottom } = extent
  const padding = paddingFor(scene, { clientWidth: width, clientHeight: height })
  const side = Math.max(right - left, bottom - top, 1)
  const scale = ((Math.min(width, height) - 2 * padding) / side) * (camera?.zoom ?? 1)
  const { x, y } = camera ?? { x: (left + right) / 2, y: (top + bottom) / 2 }
  return { scale, middle: { x: width / 2 - scale * x, y: height / 2 + scale * y }, disc: Math.sqrt(scale) }
}

/** The middle of the nodes of each community. */
function middlesOf({ x, y, community }: Overview['nodes']): Map<number, Point> {
  const sums = new Map<number, Point & { count: number }>()
  for (const [node, id] of community.entries()) {
    const sum = sums.get(id) ?? { x: 0, y: 0, count: 0 }
    sums.set(id, {
      x: sum.x + (x[node] as number),
      y: sum.y + (y[node] as number),
      count: sum.count + 1,
    })
  }
  return new Map([...sums].map(([id, sum]) => [id, { x: sum.x / sum.count, y: sum.y / sum.count }]))
}

/** The names of the largest communities, none over another. */
function paintNames(
  context: CanvasRenderingContext2D,
  overview: Overview,
  onScreen: (point: Point) => Point,
  { ink, background }: { ink: string; background: string },
): void {
  const middles = middlesOf(overview.nodes)
  const taken = new Boxes()
  let count = 0
  context.font = `600 ${LETTER}px system-ui, sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineWidth = 4
  context.lineJoin = 'round'
  context.strokeStyle = background
  context.fillStyle = ink
  for (const { id, name } of topCommunities(overview)) {
    const middle = middles.get(id)
    if (!middle || count >= NAMES) continue
    const { x, y } = onScreen(middle)
    const half = context.measureText(name).width / 2 + 4
    const box = { left: x - half, right: x + half, top: y - LETTER, bottom: y + LETTER }
    if (taken.find(box)) continue
    taken.add(box)
    count += 1
    context.strokeText(name, x, y)
    context.fillText(name, x, y)
  }
}

/** Each node of the sample stands for those around it, as a soft dot. */
function paintSample(
  context: CanvasRenderingContext2D,
  { nodes: { x, y } }: Overview,
  onScreen: (point: Point) => Point,
  colorOf: (node: number) => string,
): void {
  context.globalAlpha = SOFT
  for (let node = 0; node < x.length; node += 1) {
    const point = onScreen({ x: x[node] as number, y: y[node] as number })
    context.fillStyle = colorOf(node)
    context.beginPath()
    context.arc(point.x, point.y, DOT, 0, 2 * Math.PI)
    context.fill()
  }
}

/** Paints an overview until its scene has arrived. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  overview: Overview,
  look: OverviewLook,
): void {
  const { width, height, mode, color, camera } = look
  const scene = sceneOf(overview)
  const paints = makePaints(scene, mode, color ?? plainColors(scene), width * height)
  const projection = projectionOf(overview, scene, look)
  const onScreen = (point: Point) => toScreen(projection, point)
  context.clearRect(0, 0, width, height)
  context.globalAlpha = strengthAt(camera?.zoom ?? 1)
  paintBundles(context, overview.bundles, onScreen, paints.community)
  paintSample(context, overview, onScreen, node => paints.node(node).color)
  context.globalAlpha = 1
  paintNames(context, overview, onScreen, paints)
}
