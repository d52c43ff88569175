import { convexHull } from '../../src/graph/territories.ts'
import { groupBy } from '../../src/group-by.ts'
import type { Point } from '../../web/canvas/point.ts'
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

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)

/** @param hull anticlockwise */
const holds = (hull: readonly Point[], point: Point): boolean =>
  hull.every((corner, at) => turn(corner, hull[(at + 1) % hull.length] as Point, point) >= 0)

/** The least nodes of a community that has a hull. */
const LEAST = 12

/** The share of nodes that lie in the hull of no community but their own. */
export function inOwnHullOnly({ x, y }: Points, community: ArrayLike<number>): number {
  const at = (node: number): Point => ({ x: x[node] as number, y: y[node] as number })
  const members = groupBy(x.keys(), node => community[node] as number)
  const hulls = [...members].flatMap(([id, nodes]) =>
    nodes.length < LEAST ? [] : [{ id, hull: convexHull(nodes.map(at)) }],
  )
  let own = 0
  for (let node = 0; node < x.length; node += 1)
    if (!hulls.some(({ id, hull }) => id !== community[node] && holds(hull, at(node)))) own += 1
  return own / x.length
}
