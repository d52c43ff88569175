import type { ViewNode } from '../graph/graph-view.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import { LABELS } from '../graph/schema.ts'

/** The smallest and largest radius, in pixels, in a scene of about 500 nodes. */
const SMALLEST = 3
const LARGEST = 15

/** Discs are smaller in crowded scenes, so that they cover about the same share of the window. */
const scaleOf = (count: number): number =>
  Math.min(largestScale(count), Math.max(0.42, (500 / Math.max(count, 1)) ** 0.35))

/** One or two nodes alone in a window may be larger than those of a small graph. */
const largestScale = (count: number): number => 1.6 * Math.max(1, 12 / Math.max(count, 1)) ** 0.25

/** The radius of a node like most in a scene of so many. */
export const usualSize = (count: number): number => SMALLEST * scaleOf(count)

/** The radius of each node. Its area grows with its weight, compared with nodes of the same label. */
export function nodeSizes(nodes: readonly ViewNode[]): Float32Array {
  const heaviest = new Map(LABELS.map(label => [label, 1]))
  for (const { label, weight } of nodes) heaviest.set(label, Math.max(heaviest.get(label) ?? 1, weight))
  const scale = scaleOf(nodes.length)
  // Even then there are few hubs. They shrink less, so that they are still noticed first.
  const hubs = scale < 1 ? scale ** 0.5 : scale
  return Float32Array.from(nodes, ({ label, weight }) => {
    const most = heaviest.get(label) ?? 1
    const share = most <= 1 ? 0.15 : Math.sqrt(Math.max(weight, 0) / most)
    return scale * SMALLEST + hubs * (LARGEST - SMALLEST) * share * LABEL_TABLE[label].size
  })
}
