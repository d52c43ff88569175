import { groupBy } from '../../group-by.ts'

/** Disjoint sets (union-find) over the numbers below `size`. */
export class DisjointSets {
  private readonly parent: number[]

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index)
  }

  rootOf(index: number): number {
    let root = index
    while (this.parent[root] !== root) root = this.parent[root] as number
    for (let at = index; at !== root; ) {
      const up = this.parent[at] as number
      this.parent[at] = root
      at = up
    }
    return root
  }

  join(a: number, b: number): void {
    this.parent[this.rootOf(a)] = this.rootOf(b)
  }

  /** All sets, in the order of their first members. */
  groups(): number[][] {
    return [...groupBy(this.parent.keys(), index => this.rootOf(index)).values()]
  }
}
