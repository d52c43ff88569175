import type { Adjacency } from '../adjacency.ts'
import { endsStep } from '../steps.ts'

/** How often a walker follows a link instead of starting anew somewhere (Page et al., 1998). */
const DAMPING = 0.85
/** It ends when a round moves less than this share, or after so many rounds. */
const [SETTLED, ROUNDS] = [1e-6, 100]

/**
 * How often a walker comes to each node who follows links in both directions, heavy ones more often; the sum is 1.
 * Over the scene's own columns: for `graphology-metrics`, a large scene would first be copied into an object for each node,
 * and the page would stand still until it is done.
 */
export function* pageRankSteps({
  order,
  offsets,
  targets,
  weights,
}: Adjacency): Generator<void, Float64Array> {
  const strength = new Float64Array(order)
  for (let node = 0; node < order; node += 1)
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) strength[node]! += weights[at]!
  let rank = new Float64Array(order).fill(1 / order)
  for (let round = 0, moved = 1; round < ROUNDS && moved > SETTLED; round += 1) {
    const next = new Float64Array(order)
    let lost = 0
    for (let node = 0; node < order; node += 1) {
      if (strength[node] === 0) lost += rank[node]!
      else {
        const share = rank[node]! / strength[node]!
        for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1)
          next[targets[at]!]! += share * weights[at]!
      }
      if (endsStep(node)) yield
    }
    moved = 0
    for (let node = 0; node < order; node += 1) {
      next[node] = (1 - DAMPING) / order + DAMPING * (next[node]! + lost / order)
      moved += Math.abs(next[node]! - rank[node]!)
    }
    rank = next
    yield
  }
  return rank
}
