import { groupBy } from '../../src/group-by.ts'
import type { Points } from './neighbours-kept.ts'

/** Nodes in a cell, on average: of points thrown at random, hardly one in a thousand cells would then be empty. */
const PER_CELL = 8

/** The share of empty cells in the circle that holds all nodes but the outermost hundredth. */
export function emptyCells({ x, y }: Points): number {
  const distance = Float64Array.from(x, (value, node) => Math.hypot(value, y[node] as number)).sort()
  const radius = distance[Math.floor(0.99 * (distance.length - 1))] as number
  const side = radius * Math.sqrt((Math.PI * PER_CELL) / x.length)
  const across = Math.ceil(radius / side)
  const filled = new Set<number>()
  const cellOf = (column: number, row: number) => (column + across) * (2 * across + 1) + row + across
  for (let node = 0; node < x.length; node += 1)
    filled.add(cellOf(Math.floor((x[node] as number) / side), Math.floor((y[node] as number) / side)))
  let [cells, empty] = [0, 0]
  for (let column = -across; column < across; column += 1)
    for (let row = -across; row < across; row += 1) {
      if (Math.hypot(column + 0.5, row + 0.5) * side > radius) continue
      cells += 1
      if (!filled.has(cellOf(column, row))) empty += 1
    }
  return empty / cells
}

type Hull = [x: number, y: number][]

const turn = (a: Hull[0], b: Hull[0], c: Hull[0]): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

/** The convex hull (monotone chain: Andrew 1979), anticlockwise. */
function hullOf(points: Hull): Hull {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (from: Hull): Hull => {
    const chain: Hull = []
    for (const point of from) {
      while (chain.length > 1 && turn(chain.at(-2) as Hull[0], chain.at(-1) as Hull[0], point) <= 0)
        chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

const holds = (hull: Hull, point: Hull[0]): boolean =>
  hull.every((corner, at) => turn(corner, hull[(at + 1) % hull.length] as Hull[0], point) >= 0)

/** The least nodes of a community that has a hull. */
const LEAST = 12

/** The share of nodes that lie in the hull of no community but their own. */
export function inOwnHullOnly({ x, y }: Points, community: ArrayLike<number>): number {
  const at = (node: number): Hull[0] => [x[node] as number, y[node] as number]
  const members = groupBy(x.keys(), node => community[node] as number)
  const hulls = [...members].flatMap(([id, nodes]) =>
    nodes.length < LEAST ? [] : [{ id, hull: hullOf(nodes.map(at)) }],
  )
  let own = 0
  for (let node = 0; node < x.length; node += 1)
    if (!hulls.some(({ id, hull }) => id !== community[node] && holds(hull, at(node)))) own += 1
  return own / x.length
}
