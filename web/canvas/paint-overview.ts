import type { Camera } from '../../src/address/address.ts'
import { strengthAt } from '../../src/graph/bundle-looks.ts'
import { type ColorBy, colorsOf } from '../../src/graph/color-by.ts'
import type { Placing } from '../../src/graph/map-names/names-in-view.ts'
import { placesOf } from '../../src/graph/map-names/places.ts'
import type { Sheet } from '../../src/graph/map-names/ranges.ts'
import type { Overview } from '../../src/graph/overview.ts'
import type { Theme as Mode } from '../../src/graph/palette.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { paddingFor } from '../../src/graph/scene-size.ts'
import { paintBundles } from './bundles.ts'
import { CommunityNames } from './community-names.ts'
import { makePaints, type Paints } from './paints.ts'
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

/** The names of communities, as they will stand on the map. */
function paintNames(
  context: CanvasRenderingContext2D,
  { whole, extent: { left, right, top, bottom } }: Overview,
  { scene, sheet, placing, paints }: { scene: Scene; sheet: Sheet; placing: Placing; paints: Paints },
): void {
  const side = Math.max(1, right - left, bottom - top)
  new CommunityNames(placesOf(scene, { nodes: whole.nodes, side })).paint(context, {
    sheet,
    placing,
    reserved: [],
    isShown: () => true,
    colorOf: paints.communityName,
    halo: paints.background,
  })
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
  const paints = makePaints(scene, { mode, colorBy: colorsOf(scene, color, null) }, width * height)
  const projection = projectionOf(overview, scene, look)
  const onScreen = (point: Point) => toScreen(projection, point)
  context.clearRect(0, 0, width, height)
  context.globalAlpha = strengthAt(camera?.zoom ?? 1)
  paintBundles(context, overview.bundles, onScreen, paints.community)
  paintSample(context, overview, onScreen, node => paints.node(node).color)
  context.globalAlpha = 1
  paintNames(context, overview, { scene, sheet: { width, height }, placing: projection, paints })
}
