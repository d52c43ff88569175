import type { Adjacency } from '../../graph/adjacency.ts'
import { groupsAtTop, leiden } from '../communities/leiden.ts'
import { Room } from '../communities/room.ts'
import { componentsOf } from '../components.ts'
import { foldLeaves, unfold } from '../fold-leaves.ts'
import { randomFrom } from '../random.ts'
import { usualSize } from '../sizes.ts'
import type { Subgraph } from '../subgraph.ts'
import { contract } from './contract.ts'
import { type Points, packComponents } from './pack-components.ts'
import { placeLeaves } from './place-leaves.ts'
import { placeStages } from './place-stages.ts'
import { stagesOf } from './stages.ts'
import { type Tightness, tightnessOf } from './tightness.ts'

/** Is told which share of some work is done, from 0 to 1. */
export type Report = (share: number) => void

export interface Layout extends Points {
  /** Community of each node. */
  community: Uint32Array
}

const SEED = 1

/**
 * A multilevel force layout. Each component is laid out for itself, from the levels of its communities; leaves are put around
 * their hosts at the end, and small components around the largest. The same graph gives the same positions.
 * @param size the radius of a usual node in a full window
 */
export function layOut(graph: Adjacency, size = usualSize(graph.order), report: Report = () => {}): Layout {
  const folded = foldLeaves(graph)
  const { core, nodes, host } = folded
  const degree = (node: number) => (graph.offsets[node + 1] as number) - (graph.offsets[node] as number)
  const mass = Float64Array.from(nodes, node => 1 + degree(node))
  const [x, y] = [new Float64Array(graph.order), new Float64Array(graph.order)]
  const [component, community] = [new Uint32Array(core.order), new Uint32Array(core.order)]
  const components = componentsOf(core)
  const room = new Room(core)
  let [communities, done] = [0, 0]
  components.forEach((part, id) => {
    const tightness = tightnessOf(part.graph.order, graph.order)
    const placed = layOutComponent(part, mass, tightness, room, share =>
      report((done + share * part.graph.order) / core.order),
    )
    done += part.graph.order
    part.nodes.forEach((at, index) => {
      x[nodes[at] as number] = placed.x[index] as number
      y[nodes[at] as number] = placed.y[index] as number
      component[at] = id
      community[at] = communities + (placed.community[index] as number)
    })
    communities += placed.communities
  })
  placeLeaves(host, x, y)
  packComponents({ x, y }, unfold(folded, component), components.length, size)
  return { x, y, community: unfold(folded, community) }
}

interface PlacedComponent extends Layout {
  communities: number
}

function layOutComponent(
  { graph, nodes }: Subgraph,
  mass: Float64Array,
  { between, gravity, kept }: Tightness,
  room: Room,
  report: Report,
): PlacedComponent {
  const [x, y] = [new Float64Array(graph.order), new Float64Array(graph.order)]
  if (graph.order === 1) return { x, y, community: new Uint32Array(1), communities: 1 }
  const levels = leiden(graph, room)
  const stages = stagesOf(
    levels,
    Float64Array.from(nodes, node => mass[node] as number),
    between,
  )
  const bodies = placeStages(stages, gravity, randomFrom(SEED), report)
  const finest = stages.at(-1)
  if (finest) contract(bodies, finest.community, kept)
  finest?.node.forEach((node, index) => {
    x[node] = bodies.x[index] as number
    y[node] = bodies.y[index] as number
  })
  return { x, y, community: groupsAtTop(levels), communities: levels.at(-1)?.groups ?? 0 }
}
