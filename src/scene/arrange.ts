import { type Adjacency, adjacencyOf } from '../graph/adjacency.ts'
import { numberOfDate } from '../graph/date.ts'
import type { GraphView } from '../graph/graph-view.ts'
import type { Scene } from '../graph/scene.ts'
import { LABELS, VIEW_TYPES } from '../graph/schema.ts'
import { joinCommunities } from './communities/communities.ts'
import { describeCommunities } from './communities/describe.ts'
import { EarlierCommunities } from './communities/earlier.ts'
import { type Layout, layOut, type Report } from './layout/lay-out.ts'
import { placeAround } from './place-around.ts'
import { placeBeside } from './place-beside.ts'
import { placeWay } from './place-way.ts'
import { nodeSizes } from './sizes.ts'
import { fit, spread } from './spread.ts'

/** An earlier scene of the same view, whose nodes keep their positions. */
export type Earlier = Pick<Scene, 'communities'> & {
  nodes: Pick<Scene['nodes'], 'key' | 'x' | 'y' | 'size' | 'community'>
  /** Whether nodes were only added: however many these are, all others keep place and size. */
  isPart?: boolean
}

/** Up to this many nodes, discs are pushed apart; larger scenes are looked at as a whole. */
const SPREAD_UP_TO = 6000
/** Whoever adds neighbours looks closely: they get more room than their discs need. */
const ROOM = 1.8
/** If a smaller share of nodes than this has stayed, the view is laid out from scratch. */
const SAME = 0.6

function adjacencyOfView({ nodes, relationships }: GraphView): Adjacency {
  return adjacencyOf(
    nodes.length,
    relationships.map(({ source }) => source),
    relationships.map(({ target }) => target),
    relationships.map(({ weight }) => weight),
  )
}

function placeAnew(graph: Adjacency, size: Float32Array, report?: Report): Layout {
  const usual = size.reduce((sum, radius) => sum + radius, 0) / Math.max(size.length, 1)
  const placed = layOut(graph, usual, report)
  fit(placed.x, placed.y)
  if (graph.order <= SPREAD_UP_TO) spread({ x: placed.x, y: placed.y, radius: size })
  return placed
}

/** Where each node stood in the earlier scene, -1 for new ones; and whether so much is left that nodes keep their place. */
function compare(view: GraphView, earlier: Earlier): { index: Int32Array; isLike: boolean } {
  const at = new Map(earlier.nodes.key.map((key, index) => [key, index]))
  const index = Int32Array.from(view.nodes, ({ key }) => at.get(key) ?? -1)
  const known = index.filter(place => place >= 0).length
  const isLike = known >= view.nodes.length * SAME && known >= at.size * SAME
  return { index, isLike: earlier.isPart === true || isLike }
}

/** Positions only what is new. */
function placeAgain(
  graph: Adjacency,
  size: Float32Array,
  { nodes, isPart }: Earlier,
  index: Int32Array,
  before: EarlierCommunities,
): Layout {
  const column = (values: ArrayLike<number>) =>
    Float64Array.from(index, place => (place < 0 ? Number.NaN : (values[place] as number)))
  const [x, y] = [column(nodes.x), column(nodes.y)]
  placeBeside(graph, { x, y })
  const movable = Uint8Array.from(index, place => (place < 0 ? 1 : 0))
  if (graph.order <= SPREAD_UP_TO)
    spread({ x, y, radius: isPart ? size.map(radius => radius * ROOM) : size, movable })
  return { x, y, community: joinCommunities(graph, before.partsOf(null, Uint32Array.from(index.keys()))) }
}

interface Placed extends Layout {
  /** What the communities were before. */
  before: EarlierCommunities | null
}

function place(
  view: GraphView,
  graph: Adjacency,
  size: Float32Array,
  earlier: Earlier | null,
  report?: Report,
): Placed {
  const start = view.nodes.findIndex(({ key }) => key === view.start)
  if (start >= 0) return { ...placeWay(graph, start), before: null }
  const centre = view.nodes.findIndex(({ key }) => key === view.centre)
  if (centre >= 0 && !earlier?.isPart)
    return { ...placeAround(graph, centre, placeAnew(graph, size, report)), before: null }
  if (!earlier) return { ...placeAnew(graph, size, report), before: null }
  const { index, isLike } = compare(view, earlier)
  const of = index.map(at => (at < 0 ? -1 : (earlier.nodes.community[at] as number)))
  const before = new EarlierCommunities(earlier.communities, of, isLike)
  const placed = isLike ? placeAgain(graph, size, earlier, index, before) : placeAnew(graph, size, report)
  return { ...placed, before }
}

/** The radius of each node; of those that only got company, as before. */
function sizesOf({ nodes }: GraphView, earlier: Earlier | null): Float32Array {
  const size = nodeSizes(nodes)
  if (!earlier?.isPart) return size
  const before = new Map(earlier.nodes.key.map((key, index) => [key, earlier.nodes.size[index] as number]))
  return size.map((radius, node) => before.get(nodes[node]?.key ?? '') ?? radius)
}

/** The rank of each node when names compete for space: the largest first. */
function prioritiesOf(size: Float32Array): Uint32Array {
  const order = [...size.keys()].sort((a, b) => (size[b] as number) - (size[a] as number) || a - b)
  const priority = new Uint32Array(size.length)
  for (const [rank, node] of order.entries()) priority[node] = rank
  return priority
}

const relationshipsOf = ({ relationships }: GraphView): Scene['relationships'] => ({
  source: Uint32Array.from(relationships, ({ source }) => source),
  target: Uint32Array.from(relationships, ({ target }) => target),
  type: Uint8Array.from(relationships, ({ type }) => VIEW_TYPES.indexOf(type)),
  weight: Float32Array.from(relationships, ({ weight }) => weight),
})

/**
 * A view as a scene: communities, positions, sizes. Deterministic: the same input gives the same bytes.
 * @param report is told how much of the layout is done
 */
export function arrange(
  view: GraphView,
  generation: string,
  earlier: Earlier | null,
  report?: Report,
): Scene {
  const { nodes, parameters, truncated, omitted, expanded } = view
  const graph = adjacencyOfView(view)
  const size = sizesOf(view, earlier)
  const { x, y, community: top, before } = place(view, graph, size, earlier, report)
  const { communities, community } = describeCommunities(graph, top, nodes, before)
  return {
    view: view.view,
    parameters,
    generation,
    nodes: {
      key: nodes.map(({ key }) => key),
      name: nodes.map(({ name }) => name),
      label: Uint8Array.from(nodes, ({ label }) => LABELS.indexOf(label)),
      x: Float32Array.from(x),
      y: Float32Array.from(y),
      size,
      weight: Float32Array.from(nodes, ({ weight }) => weight),
      community,
      priority: prioritiesOf(size),
      date: Int32Array.from(nodes, ({ date }) => numberOfDate(date)),
    },
    relationships: relationshipsOf(view),
    communities,
    truncated,
    omitted,
    ...(expanded && { expanded }),
  }
}
