import { topsOf } from './communities.ts'
import type { Scene } from './scene.ts'
import { allOf, endsStep } from './steps.ts'

/** All links between two communities at the top. */
export interface Bundle {
  /** Ids of the communities, and the middle of each. */
  ends: [BundleEnd, BundleEnd]
  /** The sum of the weights of its links. */
  weight: number
}

interface BundleEnd {
  community: number
  x: number
  y: number
}

/** The strongest ones say how communities belong together; more would hide each other. */
const MOST = 160

/** The middle of the nodes of each community at the top. */
function middlesOf(scene: Scene, topOf: (node: number) => number): Map<number, BundleEnd> {
  const { x, y } = scene.nodes
  const sums = new Map<number, BundleEnd & { count: number }>()
  for (let node = 0; node < x.length; node += 1) {
    const community = topOf(node)
    const sum = sums.get(community) ?? { community, x: 0, y: 0, count: 0 }
    sum.x += x[node] as number
    sum.y += y[node] as number
    sum.count += 1
    sums.set(community, sum)
  }
  return new Map(
    [...sums].map(([id, sum]) => [id, { community: id, x: sum.x / sum.count, y: sum.y / sum.count }]),
  )
}

/** Finds the strongest bundles of links between communities, the strongest first, step by step. */
export function* bundleSteps(scene: Scene): Generator<void, Bundle[]> {
  const { source, target, weight } = scene.relationships
  const tops = topsOf(scene)
  const topOf = (node: number) => tops.get(scene.nodes.community[node] as number) ?? 0
  const weights = new Map<number, Map<number, number>>()
  for (let link = 0; link < source.length; link += 1) {
    if (endsStep(link)) yield
    const [one, other] = [topOf(source[link] as number), topOf(target[link] as number)]
    if (one === other) continue
    const [from, to] = one < other ? [one, other] : [other, one]
    const row = weights.get(from) ?? new Map<number, number>()
    row.set(to, (row.get(to) ?? 0) + (weight[link] as number))
    weights.set(from, row)
  }
  yield
  const middles = middlesOf(scene, topOf)
  const pairs = [...weights].flatMap(([from, row]) => [...row].map(([to, sum]) => ({ from, to, sum })))
  return pairs
    .sort((a, b) => b.sum - a.sum || a.from - b.from || a.to - b.to)
    .slice(0, MOST)
    .map(({ from, to, sum }) => ({ ends: [middles.get(from)!, middles.get(to)!], weight: sum }))
}

/** The strongest bundles of links between communities, the strongest first. */
export const bundlesOf = (scene: Scene): Bundle[] => allOf(bundleSteps(scene))
