import type { Tree } from './tree.ts'

/** A list of pairs that grows. */
class Pairs {
  ends = new Int32Array(64)
  length = 0

  add(a: number, b: number): void {
    if (this.length === this.ends.length) {
      const wider = new Int32Array(2 * this.length)
      wider.set(this.ends)
      this.ends = wider
    }
    this.ends[this.length] = a
    this.ends[this.length + 1] = b
    this.length += 2
  }

  /** Takes the last pair off; its ends stand just behind the list. */
  drop(): boolean {
    if (this.length === 0) return false
    this.length -= 2
    return true
  }
}

/**
 * Which cells of a tree act on each other as wholes, and which node by node: a walk through pairs of cells (Dehnen 2002,
 * "A hierarchical O(N) force calculation algorithm").
 */
export class CellPairs {
  readonly far = new Pairs()
  readonly near = new Pairs()
  private readonly open = new Pairs()

  /** @param opening how large two cells may be together, compared with their distance, to act as wholes */
  constructor(
    private readonly tree: Tree,
    private readonly opening: number,
  ) {}

  find(): void {
    const { open } = this
    this.far.length = 0
    this.near.length = 0
    if (this.tree.cells > 0) open.add(0, 0)
    while (open.drop()) {
      const a = open.ends[open.length] as number
      const b = open.ends[open.length + 1] as number
      if (a === b) this.openOne(a)
      else this.openTwo(a, b)
    }
  }

  /** A cell and itself. */
  private openOne(cell: number): void {
    const { after } = this.tree
    const last = after[cell] as number
    if (last === cell + 1) this.near.add(cell, cell)
    for (let a = cell + 1; a < last; a = after[a] as number) {
      this.open.add(a, a)
      for (let b = after[a] as number; b < last; b = after[b] as number) this.open.add(a, b)
    }
  }

  private openTwo(a: number, b: number): void {
    const { x, y, reach, after } = this.tree
    const dx = (x[a] as number) - (x[b] as number)
    const dy = (y[a] as number) - (y[b] as number)
    const ra = reach[a] as number
    const rb = reach[b] as number
    if (ra + rb < this.opening * Math.sqrt(dx * dx + dy * dy)) {
      this.far.add(a, b)
      return
    }
    const isLeafA = after[a] === a + 1
    const isLeafB = after[b] === b + 1
    if (isLeafA && isLeafB) this.near.add(a, b)
    else if (isLeafB || (!isLeafA && ra >= rb)) this.openInto(a, b)
    else this.openInto(b, a)
  }

  private openInto(cell: number, other: number): void {
    const { after } = this.tree
    for (let inner = cell + 1; inner < (after[cell] as number); inner = after[inner] as number)
      this.open.add(inner, other)
  }
}
