import { DEEPEST, MortonOrder } from './morton.ts'

/** Most nodes in a cell that is not divided. */
const BUCKET = 8

/** Most cells of a tree: each that is divided holds two or more others. */
export const roomFor = (order: number): number => 2 * order + 1

/**
 * A quadtree without pointers (Warren & Salmon 1993, "A parallel hashed oct-tree N-body algorithm"). Cells stand in the
 * order of a walk from the root, and each holds a run of the sorted nodes.
 */
export class Tree {
  readonly sorted: MortonOrder
  cells = 0
  /** The sorted nodes of each cell: from `begin` up to `end`. */
  begin: Int32Array
  end: Int32Array
  /** The first cell after each cell and all within it. A cell without others in it is a leaf. */
  after: Int32Array
  /** Mass, centre of mass, and how far from it nodes lie at most. */
  mass: Float64Array
  x: Float64Array
  y: Float64Array
  reach: Float64Array
  /** Positions and masses of the sorted nodes. */
  readonly nodeX: Float64Array
  readonly nodeY: Float64Array
  readonly nodeMass: Float64Array

  constructor(order: number) {
    const room = roomFor(order)
    this.sorted = new MortonOrder(order)
    this.begin = new Int32Array(room)
    this.end = new Int32Array(room)
    this.after = new Int32Array(room)
    this.mass = new Float64Array(room)
    this.x = new Float64Array(room)
    this.y = new Float64Array(room)
    this.reach = new Float64Array(room)
    this.nodeX = new Float64Array(order)
    this.nodeY = new Float64Array(order)
    this.nodeMass = new Float64Array(order)
  }

  build(x: Float64Array, y: Float64Array): void {
    this.sorted.sort(x, y)
    this.cells = 0
    if (x.length > 0) this.divide(0, x.length, DEEPEST)
  }

  /** Makes the cell of a run of nodes, and those within it. @param level halvings that are left */
  private divide(begin: number, end: number, level: number): void {
    let depth = level
    const { keys } = this.sorted
    const differ = (keys[begin] as number) ^ (keys[end - 1] as number)
    // A square whose nodes all lie in one quarter is no cell of its own.
    while (depth > 0 && differ >>> (2 * (depth - 1)) === 0) depth -= 1
    const cell = this.cells
    this.cells += 1
    this.begin[cell] = begin
    this.end[cell] = end
    if (end - begin > BUCKET && depth > 0) {
      const shift = 2 * (depth - 1)
      for (let from = begin, quarter = 0; from < end; quarter += 1) {
        const to = this.endOf(quarter, shift, from, end)
        if (to > from) this.divide(from, to, depth - 1)
        from = to
      }
    }
    this.after[cell] = this.cells
  }

  /** Where the run of the nodes in a quarter ends. */
  private endOf(quarter: number, shift: number, begin: number, end: number): number {
    if (quarter === 3) return end
    const { keys } = this.sorted
    let low = begin
    let high = end
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((((keys[middle] as number) >>> shift) & 3) <= quarter) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Takes over positions and masses. */
  weigh(x: Float64Array, y: Float64Array, mass: Float64Array): void {
    const { nodes } = this.sorted
    const { nodeX, nodeY, nodeMass } = this
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at] as number
      nodeX[at] = x[node] as number
      nodeY[at] = y[node] as number
      nodeMass[at] = mass[node] as number
    }
    for (let cell = this.cells - 1; cell >= 0; cell -= 1)
      if (this.after[cell] === cell + 1) this.weighLeaf(cell)
      else this.weighCells(cell)
  }

  private weighLeaf(cell: number): void {
    const { nodeX, nodeY, nodeMass } = this
    const begin = this.begin[cell] as number
    const end = this.end[cell] as number
    let sum = 0
    let sumX = 0
    let sumY = 0
    let furthest = 0
    for (let at = begin; at < end; at += 1) {
      const mass = nodeMass[at] as number
      sum += mass
      sumX += mass * (nodeX[at] as number)
      sumY += mass * (nodeY[at] as number)
    }
    const x = sumX / sum
    const y = sumY / sum
    for (let at = begin; at < end; at += 1) {
      const dx = (nodeX[at] as number) - x
      const dy = (nodeY[at] as number) - y
      furthest = Math.max(furthest, dx * dx + dy * dy)
    }
    this.mass[cell] = sum
    this.x[cell] = x
    this.y[cell] = y
    this.reach[cell] = Math.sqrt(furthest)
  }

  private weighCells(cell: number): void {
    const { after, mass } = this
    const last = after[cell] as number
    let sum = 0
    let sumX = 0
    let sumY = 0
    let furthest = 0
    for (let inner = cell + 1; inner < last; inner = after[inner] as number) {
      sum += mass[inner] as number
      sumX += (mass[inner] as number) * (this.x[inner] as number)
      sumY += (mass[inner] as number) * (this.y[inner] as number)
    }
    const x = sumX / sum
    const y = sumY / sum
    for (let inner = cell + 1; inner < last; inner = after[inner] as number) {
      const dx = (this.x[inner] as number) - x
      const dy = (this.y[inner] as number) - y
      furthest = Math.max(furthest, Math.sqrt(dx * dx + dy * dy) + (this.reach[inner] as number))
    }
    mass[cell] = sum
    this.x[cell] = x
    this.y[cell] = y
    this.reach[cell] = furthest
  }
}
