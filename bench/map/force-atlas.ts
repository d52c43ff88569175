import { UndirectedGraph } from 'graphology'
import type { Adjacency } from '../../src/graph/adjacency.ts'
import { groupBy } from '../../src/group-by.ts'
import { packDiscs } from '../../src/scene/layout/pack-discs.ts'
import { rivalLayout, rivalLouvain } from '../rivals/graphology.ts'
import type { Points } from './neighbours-kept.ts'

const ROUNDS = 200
/** Between one node of a spiral and the next: no two directions are alike. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

export function graphologyOf({ order, offsets, targets, weights }: Adjacency): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (let node = 0; node < order; node += 1) graph.addNode(node)
  for (let node = 0; node < order; node += 1)
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1)
      if ((targets[at] as number) > node)
        graph.addUndirectedEdge(node, targets[at] as number, { weight: weights[at] as number })
  return graph
}

/** Each of Louvain's communities in a disc of its own, the discs packed: the start that helps ForceAtlas2 most. */
function packByCommunity(graph: UndirectedGraph): void {
  const found = rivalLouvain(graph, { rng: () => 0.5 })
  const members = groupBy(graph.nodes(), node => found[node] ?? 0)
  const groups = [...members.values()].sort((a, b) => b.length - a.length)
  const { x, y } = packDiscs(Float64Array.from(groups, group => Math.sqrt(group.length)))
  for (const [group, nodes] of groups.entries())
    for (const [at, node] of nodes.entries()) {
      const [radius, angle] = [Math.sqrt(at), at * GOLDEN_ANGLE]
      graph.mergeNodeAttributes(node, {
        x: (x[group] as number) + radius * Math.cos(angle),
        y: (y[group] as number) + radius * Math.sin(angle),
      })
    }
}

/** The layout of ForceAtlas2 in graphology, and how long it took in milliseconds, without its start. */
export function forceAtlas2(graph: UndirectedGraph): { points: Points; taken: number } {
  packByCommunity(graph)
  const settings = { ...rivalLayout.inferSettings(graph), barnesHutOptimize: true }
  const started = performance.now()
  const places = rivalLayout(graph, { iterations: ROUNDS, settings })
  const taken = performance.now() - started
  const column = (axis: 'x' | 'y') => Float64Array.from(graph.nodes(), node => places[node]?.[axis] ?? 0)
  return { points: { x: column('x'), y: column('y') }, taken }
}
