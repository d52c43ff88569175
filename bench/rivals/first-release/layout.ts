import type { Adjacency } from '../../../src/graph/adjacency.ts'
import { randomFrom } from '../../../src/scene/random.ts'
import { applyForces, type Bodies } from './forces.ts'
import { type Layout, leavesOf, placeLeaves, withoutLeaves } from './leaves.ts'
import { type Level, louvain, topCommunities } from './louvain.ts'

/** Rounds of refinement from the coarsest level to the finest. The last number also applies to further levels. */
const ROUNDS = [300, 150, 100, 60, 40, 30]
/** For a small graph there is time to come to rest. */
const SMALL = 2000
const ROUNDS_SMALL = 300
/** How much less relationships pull between communities, so that communities stay apart. */
const BETWEEN = 0.1

const rounds = (step: number): number => ROUNDS[Math.min(step, ROUNDS.length - 1)] as number

/** Weakens relationships between communities. */
function loosen(graph: Adjacency, community: Uint32Array): Adjacency {
  const weights = graph.weights.slice()
  for (let node = 0; node < graph.order; node += 1) {
    for (let index = graph.offsets[node] as number; index < (graph.offsets[node + 1] as number); index += 1) {
      // Many parallel links must not pull two nodes into the same spot.
      const weight = Math.sqrt(weights[index] as number)
      const inside = community[node] === community[graph.targets[index] as number]
      weights[index] = inside ? weight : weight * BETWEEN
    }
  }
  return { ...graph, weights }
}

/** The top communities of the nodes at each level of the hierarchy. */
function communitiesByLevel(levels: readonly Level[]): Uint32Array[] {
  return levels.map((_, at) => topCommunities(levels.slice(at)))
}

function massesByLevel(levels: readonly Level[], finest: Float64Array): Float64Array[] {
  const masses = [finest]
  for (const { community, communities } of levels) {
    const finer = masses.at(-1) as Float64Array
    const coarser = new Float64Array(communities)
    for (let node = 0; node < community.length; node += 1) {
      const id = community[node] as number
      coarser[id] = (coarser[id] as number) + (finer[node] as number)
    }
    masses.push(coarser)
  }
  return masses
}

function scatter(count: number, mass: Float64Array, random: () => number): Bodies {
  const side = 2 * Math.sqrt(mass.reduce((sum, value) => sum + value, 0))
  const place = () => Float64Array.from({ length: count }, () => (random() - 0.5) * side)
  return { x: place(), y: place(), mass }
}

/** Places children in a disc around their parent, whose radius grows with the root of the parent's mass. */
function refineFrom(parents: Bodies, { community }: Level, mass: Float64Array, random: () => number): Bodies {
  const [x, y] = [new Float64Array(community.length), new Float64Array(community.length)]
  for (let node = 0; node < community.length; node += 1) {
    const parent = community[node] as number
    const radius = Math.sqrt(random()) * Math.sqrt(parents.mass[parent] as number)
    const angle = random() * 2 * Math.PI
    x[node] = (parents.x[parent] as number) + radius * Math.cos(angle)
    y[node] = (parents.y[parent] as number) + radius * Math.sin(angle)
  }
  return { x, y, mass }
}

/** Lays out one level after another: the coarsest is scattered, and each finer one starts around its parents. */
function placeLevels(levels: readonly Level[], mass: Float64Array, random: () => number): Bodies {
  const communities = communitiesByLevel(levels)
  const masses = massesByLevel(levels, mass)
  let bodies = scatter(levels.at(-1)?.communities ?? 0, masses.at(-1) as Float64Array, random)
  for (let at = levels.length - 1, step = 0; at >= 0; at -= 1, step += 1) {
    const level = levels[at] as Level
    bodies = refineFrom(bodies, level, masses[at] as Float64Array, random)
    const count = level.graph.order <= SMALL ? ROUNDS_SMALL : rounds(step)
    applyForces(loosen(level.graph, communities[at] as Uint32Array), bodies, count)
  }
  return bodies
}

/**
 * A multilevel force layout. Leaves are left out until the end; the levels are Louvain's hierarchy of the rest.
 * The same graph and seed give the same positions.
 */
export function layOut(graph: Adjacency, seed = 1): Layout {
  const host = leavesOf(graph)
  const { core, nodes } = withoutLeaves(graph, host)
  const layout: Layout = {
    x: new Float64Array(graph.order),
    y: new Float64Array(graph.order),
    community: new Uint32Array(graph.order),
  }
  if (core.order === 0) return layout
  const degree = (node: number) => (graph.offsets[node + 1] as number) - (graph.offsets[node] as number)
  const levels = louvain(core)
  const bodies = placeLevels(
    levels,
    Float64Array.from(nodes, node => 1 + degree(node)),
    randomFrom(seed),
  )
  const communities = topCommunities(levels)
  for (const [at, node] of nodes.entries()) {
    layout.x[node] = bodies.x[at] as number
    layout.y[node] = bodies.y[at] as number
    layout.community[node] = communities[at] ?? 0
  }
  placeLeaves(host, layout)
  return layout
}
