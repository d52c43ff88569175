import { topCommunities } from '../communities.ts'
import type { Scene } from '../scene.ts'
import { MAPPED } from '../scene-size.ts'
import { allOf, endsStep } from '../steps.ts'

/** Where a community lies on the map, in the scene's unit. */
export interface CommunityPlace {
  id: number
  name: string
  nodes: number
  /** The middle of its nodes, or the node next to it where there is none near. */
  x: number
  y: number
  width: number
  height: number
  /** The side of the square that so many nodes usually take up: how large a community is, however it lies. */
  size: number
  isTop: boolean
}

/** The places of communities, and the longer side of the whole map. */
export interface MapPlaces {
  places: CommunityPlace[]
  side: number
}

/** Smaller communities have no names on the map: those of nodes do better. */
const SMALLEST = 5
/** Nodes spread evenly over a disc have a deviation of a quarter of its width. */
const DEVIATIONS = 4
/** The side of the square that all nodes together take up, compared with that of the whole map. */
const FILLED = 0.8
/** A middle that is farther from every node than this share of the extent is not in the community. */
const AWAY = 0.2

/** Sums over the nodes of each community, by its place in the list. */
class Sums {
  readonly count: Float64Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly xx: Float64Array
  readonly yy: Float64Array

  constructor(length: number) {
    const column = () => new Float64Array(length)
    ;[this.count, this.x, this.y, this.xx, this.yy] = [column(), column(), column(), column(), column()]
  }

  add(at: number, x: number, y: number): void {
    this.count[at] = (this.count[at] as number) + 1
    this.x[at] = (this.x[at] as number) + x
    this.y[at] = (this.y[at] as number) + y
    this.xx[at] = (this.xx[at] as number) + x * x
    this.yy[at] = (this.yy[at] as number) + y * y
  }

  /** The mean of a column of sums. */
  mean(column: 'x' | 'y' | 'xx' | 'yy', at: number): number {
    return (this[column][at] as number) / Math.max(1, this.count[at] as number)
  }

  extent(column: 'x' | 'y', at: number): number {
    const square = this.mean(column === 'x' ? 'xx' : 'yy', at) - this.mean(column, at) ** 2
    return DEVIATIONS * Math.sqrt(Math.max(0, square))
  }
}

/** Calls `visit` for every node with each community that it lies in, by its place in the list, step by step. */
function* forEachMembership(scene: Scene, visit: (at: number, node: number) => void): Generator<void, void> {
  const { communities, nodes } = scene
  const index = new Map(communities.map(({ id }, at) => [id, at]))
  const outer = Int32Array.from(communities, ({ parent }) =>
    parent === null ? -1 : (index.get(parent) ?? -1),
  )
  for (const [node, id] of nodes.community.entries()) {
    for (let at = index.get(id) ?? -1; at >= 0; at = outer[at] as number) visit(at, node)
    if (endsStep(node)) yield
  }
}

/** The node of each community that is next to its middle. */
function* nextToMiddle(scene: Scene, sums: Sums): Generator<void, Int32Array> {
  const { x, y } = scene.nodes
  const next = new Int32Array(scene.communities.length).fill(-1)
  const least = new Float64Array(scene.communities.length).fill(Infinity)
  yield* forEachMembership(scene, (at, node) => {
    const away =
      ((x[node] as number) - sums.mean('x', at)) ** 2 + ((y[node] as number) - sums.mean('y', at)) ** 2
    if (away >= (least[at] as number)) return
    least[at] = away
    next[at] = node
  })
  return next
}

/** How many nodes a map has, and its longer side. */
interface Whole {
  nodes: number
  side: number
}

function wholeOf({ nodes: { key, x, y } }: Scene): Whole {
  const extent = (values: Float32Array) =>
    values.reduce((most, value) => Math.max(most, value), -Infinity) -
    values.reduce((least, value) => Math.min(least, value), Infinity)
  return { nodes: key.length, side: Math.max(1, extent(x), extent(y)) }
}

/** Finds where the communities of a scene lie, if they are named on its map, step by step. @param whole as of `placesOf` */
export function* placeSteps(scene: Scene, whole: Whole = wholeOf(scene)): Generator<void, MapPlaces> {
  const { communities, nodes } = scene
  const { side } = whole
  if (whole.nodes < MAPPED) return { places: [], side }
  const sums = new Sums(communities.length)
  yield* forEachMembership(scene, (at, node) =>
    sums.add(at, nodes.x[node] as number, nodes.y[node] as number),
  )
  const next = yield* nextToMiddle(scene, sums)
  const isWhole = topCommunities(scene).length === 1
  const usual = (FILLED * side) / Math.sqrt(whole.nodes)
  const places = communities.flatMap(({ id, name, nodes: count, parent }, at) => {
    if (count < SMALLEST || sums.count[at] === 0 || (isWhole && parent === null)) return []
    const [width, height] = [Math.max(1, sums.extent('x', at)), Math.max(1, sums.extent('y', at))]
    const middle = { x: sums.mean('x', at), y: sums.mean('y', at) }
    const nearest = { x: nodes.x[next[at] as number] ?? 0, y: nodes.y[next[at] as number] ?? 0 }
    const isAway = Math.hypot(nearest.x - middle.x, nearest.y - middle.y) > AWAY * Math.sqrt(width * height)
    const [place, size] = [isAway ? nearest : middle, usual * Math.sqrt(count)]
    return [{ id, name, nodes: count, ...place, width, height, size, isTop: parent === null }]
  })
  return { places, side }
}

/** Where the communities of a scene lie, if they are named on its map. @param whole of a scene that is only a sample */
export const placesOf = (scene: Scene, whole?: Whole): MapPlaces => allOf(placeSteps(scene, whole))
