import type { Adjacency } from '../adjacency.ts'
import { endsStep } from '../steps.ts'

/** In larger graphs the shortest paths from this many nodes are followed. */
const [ALL_UP_TO, SOME] = [10_000, 100]

/** From how many nodes shortest paths are followed: from all, or from some of a large graph. */
export const startsFollowed = (order: number): number => (order <= ALL_UP_TO ? order : SOME)

/** What is known of the shortest paths from one node. Arrays are shared by all nodes. */
interface Paths {
  /** The nodes that are reached, the nearest first. */
  reached: Uint32Array
  count: number
  distance: Int32Array
  /** How many shortest paths lead to each node. */
  ways: Float64Array
}

function* follow({ offsets, targets }: Adjacency, start: number, paths: Paths): Generator<void> {
  const { reached, distance, ways } = paths
  distance.fill(-1)
  ways.fill(0)
  distance[start] = 0
  ways[start] = 1
  reached[0] = start
  paths.count = 1
  for (let turn = 0; turn < paths.count; turn += 1) {
    const node = reached[turn]!
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const other = targets[at]!
      if (distance[other] === -1) {
        distance[other] = distance[node]! + 1
        reached[paths.count++] = other
      }
      if (distance[other] === distance[node]! + 1) ways[other]! += ways[node]!
    }
    if (endsStep(turn)) yield
  }
}

/** Adds what each node between gets of the paths to all nodes farther away, the farthest first. */
function* gather(graph: Adjacency, paths: Paths, shares: Float64Array, sums: Float64Array): Generator<void> {
  const { offsets, targets } = graph
  const { reached, distance, ways } = paths
  shares.fill(0)
  for (let turn = paths.count - 1; turn > 0; turn -= 1) {
    const node = reached[turn]!
    const share = (1 + shares[node]!) / ways[node]!
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const other = targets[at]!
      if (distance[other] === distance[node]! - 1) shares[other]! += ways[other]! * share
    }
    sums[node]! += shares[node]!
    if (endsStep(turn)) yield
  }
}

/**
 * The share of all pairs whose shortest paths lead through each node, from 0 to 1 (Brandes, 2001). Of a large graph it is
 * estimated: every n-th node is a start, so that each kind has its part, and the same graph gives the same numbers.
 * `graphology-metrics` has no estimate, and holds up the page until it is done.
 */
export function* betweennessSteps(graph: Adjacency): Generator<void, Float64Array> {
  const { order } = graph
  const starts = startsFollowed(order)
  const sums = new Float64Array(order)
  const shares = new Float64Array(order)
  const paths = {
    reached: new Uint32Array(order),
    count: 0,
    distance: new Int32Array(order),
    ways: new Float64Array(order),
  }
  for (let turn = 0; turn < starts; turn += 1) {
    yield* follow(graph, Math.floor(((turn + 0.5) * order) / starts), paths)
    yield* gather(graph, paths, shares, sums)
    yield
  }
  const pairs = Math.max(1, starts * (1 - 1 / Math.max(order, 1)) * Math.max(1, order - 2))
  return sums.map(sum => sum / pairs)
}
