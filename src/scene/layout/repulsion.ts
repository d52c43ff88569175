import { CellPairs } from './cell-pairs.ts'
import { roomFor, Tree } from './tree.ts'

/** With this, forces are wrong by 2 % on average. */
const OPENING = 1

/**
 * Repulsion, mass × mass ÷ distance between any two nodes, in linear time. In the plane this field is that of a complex
 * function, so what a distant cell does to all nodes of another is a short series around its centre, which is handed
 * down to the cells within (Greengard & Rokhlin 1987, "A fast algorithm for particle simulations").
 *
 * Here and in the tree, each number is named on a line of its own: `[x, y] = [1, 2]` makes an array each time, and so
 * 2.6 GB of garbage in the layout of 100,000 nodes.
 */
export class Repulsion {
  private readonly tree: Tree
  private readonly pairs: CellPairs
  /** The series of each cell: six numbers, three complex coefficients. */
  private readonly series: Float64Array
  /** The field at each sorted node. */
  private readonly fieldX: Float64Array
  private readonly fieldY: Float64Array

  constructor(order: number, opening = OPENING) {
    this.tree = new Tree(order)
    this.pairs = new CellPairs(this.tree, opening)
    this.series = new Float64Array(6 * roomFor(order))
    this.fieldX = new Float64Array(order)
    this.fieldY = new Float64Array(order)
  }

  /** Writes the force on each node to `forceX` and `forceY`. */
  apply(
    { x, y, mass }: { x: Float64Array; y: Float64Array; mass: Float64Array },
    forceX: Float64Array,
    forceY: Float64Array,
  ): void {
    this.tree.build(x, y)
    this.tree.weigh(x, y, mass)
    this.pairs.find()
    this.series.fill(0, 0, 6 * this.tree.cells)
    this.fieldX.fill(0)
    this.fieldY.fill(0)
    this.addFar()
    this.handDown()
    this.addNear()
    const { nodes } = this.tree.sorted
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at] as number
      forceX[node] = (mass[node] as number) * (this.fieldX[at] as number)
      forceY[node] = (mass[node] as number) * (this.fieldY[at] as number)
    }
  }

  /** Adds what distant cells do to each other, in both directions at once. */
  private addFar(): void {
    const { series } = this
    const { ends, length } = this.pairs.far
    const { x, y, mass } = this.tree
    for (let at = 0; at < length; at += 2) {
      const a = ends[at] as number
      const b = ends[at + 1] as number
      const dx = (x[a] as number) - (x[b] as number)
      const dy = (y[a] as number) - (y[b] as number)
      const d2 = dx * dx + dy * dy
      // 1 ÷ d, its square and its cube
      const inverse = 1 / d2
      const ux = dx * inverse
      const uy = -dy * inverse
      const vx = ux * ux - uy * uy
      const vy = 2 * ux * uy
      const wx = vx * ux - vy * uy
      const wy = vx * uy + vy * ux
      const ma = mass[a] as number
      const mb = mass[b] as number
      const ia = 6 * a
      const ib = 6 * b
      series[ia] = (series[ia] as number) + mb * ux
      series[ia + 1] = (series[ia + 1] as number) + mb * uy
      series[ia + 2] = (series[ia + 2] as number) - mb * vx
      series[ia + 3] = (series[ia + 3] as number) - mb * vy
      series[ia + 4] = (series[ia + 4] as number) + mb * wx
      series[ia + 5] = (series[ia + 5] as number) + mb * wy
      series[ib] = (series[ib] as number) - ma * ux
      series[ib + 1] = (series[ib + 1] as number) - ma * uy
      series[ib + 2] = (series[ib + 2] as number) - ma * vx
      series[ib + 3] = (series[ib + 3] as number) - ma * vy
      series[ib + 4] = (series[ib + 4] as number) - ma * wx
      series[ib + 5] = (series[ib + 5] as number) - ma * wy
    }
  }

  /** Hands the series of each cell down to the cells within, and those of leaves to their nodes. */
  private handDown(): void {
    const { after } = this.tree
    for (let cell = 0; cell < this.tree.cells; cell += 1) {
      const last = after[cell] as number
      if (last === cell + 1) this.handToNodes(cell)
      for (let inner = cell + 1; inner < last; inner = after[inner] as number) this.handTo(cell, inner)
    }
  }

  private handTo(cell: number, inner: number): void {
    const { series } = this
    const { x, y } = this.tree
    const from = 6 * cell
    const to = 6 * inner
    const hx = (x[inner] as number) - (x[cell] as number)
    const hy = (y[inner] as number) - (y[cell] as number)
    const bx = series[from + 2] as number
    const by = series[from + 3] as number
    const cx = series[from + 4] as number
    const cy = series[from + 5] as number
    // c·h
    const px = cx * hx - cy * hy
    const py = cx * hy + cy * hx
    const qx = bx + px
    const qy = by + py
    series[to] = (series[to] as number) + (series[from] as number) + qx * hx - qy * hy
    series[to + 1] = (series[to + 1] as number) + (series[from + 1] as number) + qx * hy + qy * hx
    series[to + 2] = (series[to + 2] as number) + qx + px
    series[to + 3] = (series[to + 3] as number) + qy + py
    series[to + 4] = (series[to + 4] as number) + cx
    series[to + 5] = (series[to + 5] as number) + cy
  }

  private handToNodes(cell: number): void {
    const { series, fieldX, fieldY } = this
    const { x, y, nodeX, nodeY, begin, end } = this.tree
    const from = 6 * cell
    const cx = series[from + 4] as number
    const cy = series[from + 5] as number
    for (let at = begin[cell] as number; at < (end[cell] as number); at += 1) {
      const hx = (nodeX[at] as number) - (x[cell] as number)
      const hy = (nodeY[at] as number) - (y[cell] as number)
      const qx = (series[from + 2] as number) + cx * hx - cy * hy
      const qy = (series[from + 3] as number) + cx * hy + cy * hx
      fieldX[at] = (series[from] as number) + qx * hx - qy * hy
      fieldY[at] = -((series[from + 1] as number) + qx * hy + qy * hx)
    }
  }

  /** Adds what nodes of neighbouring leaves do to each other. */
  private addNear(): void {
    const { ends, length } = this.pairs.near
    const { begin, end } = this.tree
    for (let at = 0; at < length; at += 2) {
      const a = ends[at] as number
      const b = ends[at + 1] as number
      for (let one = begin[a] as number; one < (end[a] as number); one += 1)
        this.addBetween(one, a === b ? one + 1 : (begin[b] as number), end[b] as number)
    }
  }

  /** A node and a run of others. */
  private addBetween(one: number, begin: number, end: number): void {
    const { fieldX, fieldY } = this
    const { nodeX, nodeY, nodeMass } = this.tree
    const px = nodeX[one] as number
    const py = nodeY[one] as number
    const mass = nodeMass[one] as number
    let sumX = 0
    let sumY = 0
    for (let other = begin; other < end; other += 1) {
      let dx = px - (nodeX[other] as number)
      const dy = py - (nodeY[other] as number)
      let d2 = dx * dx + dy * dy
      if (d2 < 1e-6) {
        // Nodes in one spot are pushed apart.
        if (d2 === 0) dx = 1e-3
        d2 = 1e-6
      }
      const inverse = 1 / d2
      const ux = dx * inverse
      const uy = dy * inverse
      sumX += (nodeMass[other] as number) * ux
      sumY += (nodeMass[other] as number) * uy
      fieldX[other] = (fieldX[other] as number) - mass * ux
      fieldY[other] = (fieldY[other] as number) - mass * uy
    }
    fieldX[one] = (fieldX[one] as number) + sumX
    fieldY[one] = (fieldY[one] as number) + sumY
  }
}
