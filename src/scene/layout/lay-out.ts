import type { Adjacency } from '../adjacency.ts'
import { groupsAtTop, leiden } from '../communities/leiden.ts'
import { foldLeaves, unfold } from '../fold-leaves.ts'
import { randomFrom } from '../random.ts'
import { placeLeaves } from './place-leaves.ts'
import { placeStages } from './place-stages.ts'
import { stagesOf } from './stages.ts'

export interface Layout {
  x: Float64Array
  y: Float64Array
  /** Community of each node. */
  community: Uint32Array
}

const GRAVITY = 0.01

/**
 * A multilevel force layout. Leaves are left out until the end; the levels are the hierarchy of communities of the rest.
 * The same graph and seed give the same positions.
 */
export function layOut(graph: Adjacency, seed = 1): Layout {
  const folded = foldLeaves(graph)
  const { core, nodes, host } = folded
  const levels = leiden(core)
  const degree = (node: number) => (graph.offsets[node + 1] as number) - (graph.offsets[node] as number)
  const stages = stagesOf(
    levels,
    Float64Array.from(nodes, node => 1 + degree(node)),
  )
  const bodies = placeStages(stages, GRAVITY, randomFrom(seed))
  const x = new Float64Array(graph.order)
  const y = new Float64Array(graph.order)
  stages.at(-1)?.node.forEach((at, index) => {
    const node = nodes[at] as number
    x[node] = bodies.x[index] as number
    y[node] = bodies.y[index] as number
  })
  placeLeaves(host, x, y)
  return { x, y, community: unfold(folded, groupsAtTop(levels)) }
}
