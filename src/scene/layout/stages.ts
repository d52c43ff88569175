import type { Adjacency } from '../../graph/adjacency.ts'
import { coarsen, membersOf } from '../communities/coarsen.ts'
import { eachAlone } from '../communities/each-alone.ts'
import type { Level } from '../communities/leiden.ts'
import type { Links } from './forces.ts'

/** Two levels of which the coarser has more than this share of the other's nodes are too much alike to lay out both. */
const ALIKE = 0.35
/** Links that are heavier than this count as of this weight where the usual weight is found. */
const HEAVIEST = 64

/** A graph on the way to the layout. Nodes of one parent stand together, so what is near in space is near in memory. */
export interface Stage {
  links: Links
  mass: Float64Array
  /** The node of the coarser stage that each is a part of. For the coarsest, itself. */
  parent: Uint32Array
  /** The top community of each node. */
  community: Uint32Array
  /** Which node of the given graph each is, at the finest stage. */
  node: Uint32Array
}

/** A graph whose nodes are grouped, over one or more levels. */
interface Step {
  graph: Adjacency
  group: Uint32Array
  groups: number
}

const after = (first: Uint32Array, second: Uint32Array): Uint32Array =>
  first.map(group => second[group] as number)

/** The levels from the finest, some of them taken together. */
function stepsOf(levels: readonly Level[]): Step[] {
  const steps: Step[] = []
  let [graph, group]: [Adjacency | null, Uint32Array | null] = [null, null]
  for (const [at, level] of levels.entries()) {
    graph ??= level.graph
    group = group ? after(group, level.group) : level.group
    const top = levels.at(-1)?.groups ?? 0
    if (at < levels.length - 1 && (level.groups > ALIKE * graph.order || top > ALIKE * level.groups)) continue
    steps.push({ graph, group, groups: level.groups })
    graph = null
    group = null
  }
  return steps
}

function massesOf(steps: readonly Step[], finest: Float64Array): Float64Array[] {
  const masses = [finest]
  for (const { group, groups } of steps) {
    const finer = masses.at(-1) as Float64Array
    const coarser = new Float64Array(groups)
    for (let node = 0; node < group.length; node += 1)
      coarser[group[node] as number] = (coarser[group[node] as number] as number) + (finer[node] as number)
    masses.push(coarser)
  }
  return masses
}

/** The pull of a link. Many parallel links must not pull two nodes into the same spot. */
const pullOf = (weight: number): number => (weight < 9 ? weight : 6 * Math.sqrt(weight) - 9)

/** What pulls are measured against, so that a graph whose links are all heavy is not drawn together. */
function usualPull({ weights }: Adjacency): number {
  const counts = new Uint32Array(HEAVIEST + 1)
  for (const weight of weights) {
    const at = Math.min(Math.round(weight), HEAVIEST)
    counts[at] = (counts[at] as number) + 1
  }
  let [median, below] = [0, 0]
  while (median < HEAVIEST && below + (counts[median] as number) <= weights.length / 2) {
    below += counts[median] as number
    median += 1
  }
  return Math.sqrt(Math.max(1, pullOf(median)))
}

/** How links pull, over all stages. */
interface Pulls {
  /** The pull of a usual link. */
  usual: number
  /** What counts of a pull between communities. */
  between: number
}

/** The links of a graph whose nodes have another order. */
function linksOf(
  graph: Adjacency,
  order: Uint32Array,
  rank: Uint32Array,
  community: Uint32Array,
  { usual, between }: Pulls,
): Links {
  const { offsets, targets, weights } = graph
  const length = targets.length / 2
  const [from, to, weight] = [new Uint32Array(length), new Uint32Array(length), new Float64Array(length)]
  let count = 0
  for (let at = 0; at < order.length; at += 1) {
    const node = order[at] as number
    for (let link = offsets[node] as number; link < (offsets[node + 1] as number); link += 1) {
      const other = rank[targets[link] as number] as number
      if (other < at) continue
      const pull = pullOf(weights[link] as number) / usual
      from[count] = at
      to[count] = other
      weight[count] = community[at] === community[other] ? pull : pull * between
      count += 1
    }
  }
  return { from, to, weight }
}

/** The graphs of a layout, from the coarsest to the finest. @param between what counts of a pull between communities */
export function stagesOf(levels: readonly Level[], mass: Float64Array, between: number): Stage[] {
  const steps = stepsOf(levels)
  const masses = massesOf(steps, mass)
  const last = steps.at(-1)
  if (!last) return []
  const graphs = [...steps.map(({ graph }) => graph), coarsen(last.graph, last.group, last.groups)]
  const pulls: Pulls = { usual: usualPull(graphs[0] as Adjacency), between }
  let order = eachAlone(last.groups)
  let [rank, community] = [order, order]
  const stages: Stage[] = []
  for (let at = steps.length; at >= 0; at -= 1) {
    const graph = graphs[at] as Adjacency
    let parent = order
    const step = steps[at]
    if (step) {
      order = inOrderOf(order, step)
      parent = order.map(node => rank[step.group[node] as number] as number)
      community = after(parent, community)
      rank = new Uint32Array(order.length)
      for (let place = 0; place < order.length; place += 1) rank[order[place] as number] = place
    }
    const own = masses[at] as Float64Array
    const links = linksOf(graph, order, rank, community, pulls)
    stages.push({
      links,
      mass: Float64Array.from(order, node => own[node] as number),
      parent,
      community,
      node: order,
    })
  }
  return stages
}

/** The nodes of a graph, in the order of their groups. */
function inOrderOf(groups: Uint32Array, step: Step): Uint32Array {
  const { starts, members } = membersOf(step.group, step.groups)
  const order = new Uint32Array(members.length)
  let length = 0
  for (const group of groups) {
    const of = members.subarray(starts[group], starts[group + 1])
    order.set(of, length)
    length += of.length
  }
  return order
}
