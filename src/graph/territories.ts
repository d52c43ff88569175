import { topCommunities, topsOf } from './communities.ts'
import { groupsOf } from './groups.ts'
import type { Scene } from './scene.ts'
import { MAPPED } from './scene-size.ts'
import { allOf } from './steps.ts'

interface Point {
  x: number
  y: number
}

/** Where a community lies: the hull of its inner nodes, in the scene's unit. */
export interface Territory {
  community: number
  hull: Point[]
}

/** Smaller communities and the outermost nodes would only add clutter. */
const SMALLEST = 6
const KEPT = 0.88

const cross = (o: Point, a: Point, b: Point): number => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)

/** Convex hull, anticlockwise (Andrew's monotone chain, Inf. Process. Lett. 9, 1979). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  const half = (ordered: Point[]): Point[] => {
    const chain: Point[] = []
    for (const point of ordered) {
      while (chain.length >= 2 && cross(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  if (sorted.length < 3) return sorted
  return [...half(sorted), ...half(sorted.reverse())]
}

/** In large scenes a territory has at least this share of the nodes: hundreds of small ones would only be patches. */
const SHARE = 1 / 2000

/** The nodes of each community at the top, which has the place of the community in the list. */
function membersOf(scene: Scene): (community: number) => Uint32Array {
  const places = new Map(scene.communities.map(({ id }, place) => [id, place]))
  const tops = new Map([...topsOf(scene)].map(([id, top]) => [id, places.get(top) ?? 0]))
  const { order, starts } = groupsOf(
    scene.nodes.community.map(id => tops.get(id) ?? 0),
    scene.communities.length,
  )
  return id => {
    const place = places.get(id) ?? 0
    return order.subarray(starts[place], starts[place + 1])
  }
}

const columnOf = (column: Float32Array, nodes: Uint32Array): Float32Array => {
  const own = new Float32Array(nodes.length)
  for (let at = 0; at < own.length; at += 1) own[at] = column[nodes[at] as number] as number
  return own
}

const middleOf = (values: Float32Array): number => values.toSorted()[values.length >> 1] ?? 0

/** Those that are next to the middle. */
function innerOf({ x, y }: Scene['nodes'], nodes: Uint32Array): Point[] {
  const [across, up] = [columnOf(x, nodes), columnOf(y, nodes)]
  const [middle, centre] = [middleOf(across), middleOf(up)]
  const away = across.map((value, at) => Math.hypot(value - middle, (up[at] as number) - centre))
  const most = away.toSorted()[Math.ceil(nodes.length * KEPT) - 1] ?? 0
  const inner: Point[] = []
  for (let at = 0; at < nodes.length; at += 1)
    if ((away[at] as number) <= most) inner.push({ x: across[at] as number, y: up[at] as number })
  return inner
}

/** Finds the territories of all communities that are large enough to have one, step by step. */
export function* territorySteps(scene: Scene): Generator<void, Territory[]> {
  const { nodes } = scene
  const communities = topCommunities(scene)
  if (communities.length < 2 || nodes.key.length < MAPPED) return []
  const members = membersOf(scene)
  const least = Math.max(SMALLEST, nodes.key.length * SHARE)
  const territories: Territory[] = []
  for (const { id } of communities) {
    const own = members(id)
    if (own.length < least) continue
    yield
    territories.push({ community: id, hull: convexHull(innerOf(nodes, own)) })
  }
  return territories
}

/** The territories of all communities that are large enough to have one. */
export const territoriesOf = (scene: Scene): Territory[] => allOf(territorySteps(scene))
