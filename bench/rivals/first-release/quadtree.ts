/**
 * A Barnes–Hut quadtree in flat arrays (Barnes & Hut 1986). Cells with up to BUCKET nodes are leaves. It is rebuilt for
 * each step of a layout and reuses its arrays.
 */
const BUCKET = 8
const DEEPEST = 24

export class Quadtree {
  private first = new Int32Array(0)
  private next = new Int32Array(0)
  private child = new Int32Array(0)
  private mass = new Float64Array(0)
  private massX = new Float64Array(0)
  private massY = new Float64Array(0)
  private side = new Float64Array(0)
  private count = new Int32Array(0)
  private cells = 0
  private x: Float64Array = new Float64Array(0)
  private y: Float64Array = new Float64Array(0)
  private m: Float64Array = new Float64Array(0)
  private readonly stack: number[] = []

  build(x: Float64Array, y: Float64Array, mass: Float64Array): void {
    this.x = x
    this.y = y
    this.m = mass
    this.reserve(x.length)
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
    for (let node = 0; node < x.length; node += 1) {
      left = Math.min(left, x[node] as number)
      right = Math.max(right, x[node] as number)
      low = Math.min(low, y[node] as number)
      high = Math.max(high, y[node] as number)
    }
    const side = Math.max(right - left, high - low, 1e-9) * 1.0001
    this.cells = 0
    const root = this.newCell(side)
    for (let node = 0; node < x.length; node += 1) this.insert(root, node, left, low, side, 0)
    for (let cell = 0; cell < this.cells; cell += 1) {
      const total = this.mass[cell] as number
      if (total > 0) {
        this.massX[cell] = (this.massX[cell] as number) / total
        this.massY[cell] = (this.massY[cell] as number) / total
      }
    }
  }

  /**
   * Computes the repulsion on a node, mass × mass ÷ distance, into `out[0]` and `out[1]`. A cell further away than its
   * side ÷ theta counts as one body.
   */
  repulsion(node: number, theta: number, out: Float64Array): void {
    const [px, py, own] = [this.x[node] as number, this.y[node] as number, this.m[node] as number]
    const { stack } = this
    out.fill(0)
    stack.length = 0
    stack.push(0)
    while (stack.length > 0) {
      const cell = stack.pop() as number
      const total = this.mass[cell] as number
      if (total === 0) continue
      const dx = px - (this.massX[cell] as number)
      const dy = py - (this.massY[cell] as number)
      const d2 = dx * dx + dy * dy
      const side = this.side[cell] as number
      const begin = this.child[cell] as number
      if (side * side < theta * theta * d2) {
        const factor = (own * total) / d2
        out[0] = (out[0] as number) + dx * factor
        out[1] = (out[1] as number) + dy * factor
      } else if (begin >= 0) {
        for (let quarter = 0; quarter < 4; quarter += 1) stack.push(begin + quarter)
      } else this.repulsionOfLeaf(cell, node, out)
    }
  }

  /** Adds the repulsion by each node of a leaf. */
  private repulsionOfLeaf(cell: number, node: number, out: Float64Array): void {
    const [px, py, own] = [this.x[node] as number, this.y[node] as number, this.m[node] as number]
    for (let other = this.first[cell] as number; other >= 0; other = this.next[other] as number) {
      if (other === node) continue
      const dx = px - (this.x[other] as number)
      const dy = py - (this.y[other] as number)
      const factor = (own * (this.m[other] as number)) / Math.max(dx * dx + dy * dy, 1e-6)
      // Nodes in one spot are pushed apart, each its own way.
      const apart = node < other ? -1e-3 : 1e-3
      out[0] = (out[0] as number) + (dx === 0 && dy === 0 ? apart : dx) * factor
      out[1] = (out[1] as number) + dy * factor
    }
  }

  private reserve(nodes: number): void {
    if (this.next.length < nodes) this.next = new Int32Array(nodes)
    if (this.child.length === 0) this.grow(1024)
  }

  private grow(size: number): void {
    const wider = <T extends Int32Array | Float64Array>(old: T, made: T): T => {
      made.set(old as never)
      return made
    }
    this.first = wider(this.first, new Int32Array(size))
    this.child = wider(this.child, new Int32Array(size))
    this.count = wider(this.count, new Int32Array(size))
    this.mass = wider(this.mass, new Float64Array(size))
    this.massX = wider(this.massX, new Float64Array(size))
    this.massY = wider(this.massY, new Float64Array(size))
    this.side = wider(this.side, new Float64Array(size))
  }

  private newCell(side: number): number {
    if (this.cells + 1 > this.child.length) this.grow(this.child.length * 2)
    const cell = this.cells
    this.cells += 1
    this.first[cell] = -1
    this.child[cell] = -1
    this.count[cell] = 0
    this.mass[cell] = 0
    this.massX[cell] = 0
    this.massY[cell] = 0
    this.side[cell] = side
    return cell
  }

  /** Puts a node into the leaf at or below a cell, whose corner, side and depth are given. */
  private insert(
    root: number,
    node: number,
    rootLeft: number,
    rootLow: number,
    rootSide: number,
    rootDepth: number,
  ): void {
    const [x, y] = [this.x[node] as number, this.y[node] as number]
    let [cell, left, low, side, depth] = [root, rootLeft, rootLow, rootSide, rootDepth]
    for (;;) {
      this.weigh(cell, node)
      if ((this.child[cell] as number) < 0) {
        if ((this.count[cell] as number) < BUCKET || depth >= DEEPEST) {
          this.keep(cell, node)
          return
        }
        this.split(cell, left, low, side, depth)
      }
      side /= 2
      depth += 1
      const [right, upper] = [x >= left + side, y >= low + side]
      cell = (this.child[cell] as number) + (right ? 1 : 0) + (upper ? 2 : 0)
      if (right) left += side
      if (upper) low += side
    }
  }

  private weigh(cell: number, node: number): void {
    const mass = this.m[node] as number
    this.mass[cell] = (this.mass[cell] as number) + mass
    this.massX[cell] = (this.massX[cell] as number) + mass * (this.x[node] as number)
    this.massY[cell] = (this.massY[cell] as number) + mass * (this.y[node] as number)
  }

  private keep(cell: number, node: number): void {
    this.next[node] = this.first[cell] as number
    this.first[cell] = node
    this.count[cell] = (this.count[cell] as number) + 1
  }

  private split(cell: number, left: number, low: number, side: number, depth: number): void {
    const half = side / 2
    const begin = this.newCell(half)
    for (let quarter = 1; quarter < 4; quarter += 1) this.newCell(half)
    this.child[cell] = begin
    let node = this.first[cell] as number
    this.first[cell] = -1
    while (node >= 0) {
      const following = this.next[node] as number
      const right = (this.x[node] as number) >= left + half
      const upper = (this.y[node] as number) >= low + half
      const into = begin + (right ? 1 : 0) + (upper ? 2 : 0)
      this.insert(into, node, right ? left + half : left, upper ? low + half : low, half, depth + 1)
      node = following
    }
  }
}
