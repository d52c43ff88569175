import type { Box } from '../../src/graph/box.ts'
import { type Groups, groupsOf } from '../../src/graph/groups.ts'
import type { Scene } from '../../src/graph/scene.ts'
import type { Point } from './point.ts'

/** Nodes in a cell, on average. */
const CROWD = 4

/** Finds nodes by their place: they are sorted into the cells of a grid over the scene, when they are first asked for. */
export class NodeGrid {
  private readonly side: number
  private readonly corner: Point
  private readonly cell: number
  private sorted: Groups | null = null

  constructor(
    private readonly nodes: Pick<Scene['nodes'], 'x' | 'y'>,
    /** The rectangle around all nodes; y points up, so its top is the least. */
    extent: Box,
  ) {
    this.side = Math.max(1, Math.ceil(Math.sqrt(nodes.x.length / CROWD)))
    this.corner = { x: extent.left, y: extent.top }
    const across = Math.max(extent.right - extent.left, extent.bottom - extent.top)
    this.cell = Math.max(across / this.side, 1e-6)
  }

  private cellOf(node: number): number {
    return (
      this.at((this.nodes.y[node] as number) - this.corner.y) * this.side +
      this.at((this.nodes.x[node] as number) - this.corner.x)
    )
  }

  private at(distance: number): number {
    return Math.min(this.side - 1, Math.max(0, Math.floor(distance / this.cell)))
  }

  /** The nodes of all cells that a rectangle of the scene touches, row by row. */
  near({ left, top, right, bottom }: Box): Uint32Array[] {
    this.sorted ??= groupsOf(
      Uint32Array.from(this.nodes.x, (_, node) => this.cellOf(node)),
      this.side * this.side,
    )
    const { order, starts } = this.sorted
    const [first, last] = [this.at(left - this.corner.x), this.at(right - this.corner.x)]
    const rows: Uint32Array[] = []
    for (let row = this.at(top - this.corner.y); row <= this.at(bottom - this.corner.y); row += 1) {
      const [start, end] = [starts[row * this.side + first], starts[row * this.side + last + 1]]
      rows.push(order.subarray(start, end))
    }
    return rows
  }

  /** The node that a point lies in, or the smallest of several, by the share of its radius that the point is away. */
  pick({ x, y }: Point, radiusOf: (node: number) => number, largest: number): number | null {
    const around = { left: x - largest, right: x + largest, top: y - largest, bottom: y + largest }
    let [best, least]: [number | null, number] = [null, 1]
    for (const node of this.near(around).flatMap(row => [...row])) {
      const away = Math.hypot((this.nodes.x[node] as number) - x, (this.nodes.y[node] as number) - y)
      const share = away / radiusOf(node)
      // Nobody hits a node without a radius: its share is no number.
      if (!(share <= least)) continue
      best = node
      least = share
    }
    return best
  }
}
