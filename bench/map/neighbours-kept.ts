import type { Adjacency } from '../../src/graph/adjacency.ts'
import { Grid } from '../../src/scene/grid.ts'
import { randomFrom } from '../../src/scene/random.ts'

const NEAREST = 10
const SAMPLES = 3000

export interface Points {
  x: Float64Array
  y: Float64Array
}

/** The nearest points around one, those at the same distance in their order. */
function nearestOf({ x, y }: Points, grid: Grid, node: number): number[] {
  const found: { other: number; distance: number }[] = []
  grid.forEachNear(node, other => {
    const [dx, dy] = [(x[other] as number) - (x[node] as number), (y[other] as number) - (y[node] as number)]
    if (other !== node) found.push({ other, distance: dx * dx + dy * dy })
  })
  return found
    .sort((a, b) => a.distance - b.distance || a.other - b.other)
    .slice(0, NEAREST)
    .map(({ other }) => other)
}

/** A grid in whose nine cells around a point there are nearly always enough others. */
function gridOf({ x, y }: Points): Grid {
  const grid = new Grid(x.length)
  const width = (values: Float64Array) => {
    const sorted = values.slice().sort()
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] as number
    return at(0.95) - at(0.05)
  }
  grid.fill(x, y, 8 * Math.sqrt((width(x) * width(y)) / x.length))
  return grid
}

/**
 * np2: of the ten nodes that are nearest in the layout, how many are neighbours, or neighbours of neighbours, in the graph. A
 * mean over a sample of the nodes that have links. Nodes with more than 500 links do not make others neighbours.
 */
export function neighboursKept({ order, offsets, targets }: Adjacency, points: Points): number {
  const random = randomFrom(7)
  const grid = gridOf(points)
  const neighbours = (node: number) => targets.subarray(offsets[node], offsets[node + 1])
  let [kept, count] = [0, 0]
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const node = Math.floor(random() * order)
    const own = neighbours(node)
    if (own.length === 0) continue
    const near = new Set(own)
    for (const other of own)
      if (neighbours(other).length <= 500) for (const further of neighbours(other)) near.add(further)
    kept += nearestOf(points, grid, node).filter(other => near.has(other)).length / NEAREST
    count += 1
  }
  return kept / count
}
