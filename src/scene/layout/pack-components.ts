import { HALF } from '../spread.ts'
import { packDiscs } from './pack-discs.ts'
import { TINY } from './tightness.ts'

/** In radii of a usual node: the space around each component, and around the largest. */
const MARGIN = 2
const MARGIN_LARGEST = 6
/**
 * In radii of a usual node: what each of many nodes takes up, and each of a tiny component, where nodes may touch. They are
 * then nearer to each other than to those of the next component (np2 of 63,000 co-authors: .767 with 1.4 for all, .772 so),
 * and leave more of the map to what there is more to see of.
 */
const CROWD = 1.4
const CROWD_TINY = 0.7

export interface Points {
  x: Float64Array
  y: Float64Array
}

/** How far the nodes of each component are from its middle at most, and how many there are. */
function measure({ x, y }: Points, component: Uint32Array, count: number) {
  const reach = new Float64Array(count)
  const nodes = new Uint32Array(count)
  component.forEach((id, node) => {
    const [px, py] = [x[node] as number, y[node] as number]
    reach[id] = Math.max(reach[id] as number, Math.sqrt(px * px + py * py))
    nodes[id] = (nodes[id] as number) + 1
  })
  return { reach, nodes }
}

/** The radius of a disc that so many nodes fill, in radii of a usual node. */
const crowdOf = (nodes: number): number => (nodes <= TINY ? CROWD_TINY : CROWD) * Math.sqrt(nodes)

interface Packing {
  /** The components, the largest first. */
  order: number[]
  /** How far each component reaches, with the space that its nodes need; and with the space around it. */
  inner: number[]
  outer: number[]
}

function packingOf(
  points: Points,
  component: Uint32Array,
  count: number,
  size: number,
): Packing & { reach: Float64Array } {
  const { reach, nodes } = measure(points, component, count)
  const order = [...reach.keys()].sort((a, b) => (reach[b] as number) - (reach[a] as number) || a - b)
  let inner = order.map(id => reach[id] as number)
  let outer = inner
  // The more room nodes take up, the larger is the whole, and the more room they need.
  for (let time = 0; time < 4; time += 1) {
    const whole = Math.sqrt(outer.reduce((sum, radius) => sum + radius * radius, 0))
    const node = (Math.max(whole, 1) * size) / HALF
    inner = order.map(id => Math.max(reach[id] as number, node * crowdOf(nodes[id] as number)))
    outer = inner.map((radius, at) => radius + node * (at === 0 ? MARGIN_LARGEST : MARGIN))
  }
  return { order, inner, outer, reach }
}

/**
 * Packs components, each laid out around 0, around the one that takes up most space. Those whose nodes are crowded become larger.
 * @param size the radius of a usual node in a full window
 */
export function packComponents(points: Points, component: Uint32Array, count: number, size: number): void {
  const { x, y } = points
  const { order, inner, outer, reach } = packingOf(points, component, count, size)
  const places = packDiscs(outer)
  const rank = new Uint32Array(count)
  order.forEach((id, at) => {
    rank[id] = at
  })
  component.forEach((id, node) => {
    const at = rank[id] as number
    const scale = (reach[id] as number) === 0 ? 1 : (inner[at] as number) / (reach[id] as number)
    x[node] = scale * (x[node] as number) + (places.x[at] as number)
    y[node] = scale * (y[node] as number) + (places.y[at] as number)
  })
}
