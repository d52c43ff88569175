import { topCommunities, topsOf } from './communities.ts'
import type { Scene } from './scene.ts'
import { MAPPED } from './scene-size.ts'

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

/** The nodes of each community at the top. */
function membersOf(scene: Scene): Map<number, number[]> {
  const tops = topsOf(scene)
  const members = new Map<number, number[]>()
  scene.nodes.community.forEach((community, node) => {
    const top = tops.get(community) ?? community
    const others = members.get(top)
    if (others) others.push(node)
    else members.set(top, [node])
  })
  return members
}

const medianOf = (column: Float32Array, nodes: readonly number[]): number =>
  Float32Array.from(nodes, node => column[node] as number).sort()[nodes.length >> 1] ?? 0

/** Those that are next to the middle. */
function innerOf({ x, y }: Scene['nodes'], nodes: readonly number[]): Point[] {
  const [middle, centre] = [medianOf(x, nodes), medianOf(y, nodes)]
  const away = (node: number) => Math.hypot((x[node] as number) - middle, (y[node] as number) - centre)
  const distances = Float64Array.from(nodes, away)
  const most = distances.toSorted()[Math.ceil(nodes.length * KEPT) - 1] ?? 0
  return nodes
    .filter((_, index) => (distances[index] as number) <= most)
    .map(node => ({ x: x[node] as number, y: y[node] as number }))
}

/** The territories of all communities that are large enough to have one. */
export function territoriesOf(scene: Scene): Territory[] {
  const { nodes } = scene
  const communities = topCommunities(scene)
  if (communities.length < 2 || nodes.key.length < MAPPED) return []
  const members = membersOf(scene)
  const least = Math.max(SMALLEST, nodes.key.length * SHARE)
  return communities.flatMap(({ id }) => {
    const own = members.get(id) ?? []
    return own.length < least ? [] : [{ community: id, hull: convexHull(innerOf(nodes, own)) }]
  })
}
