import type { Scene } from '../../src/graph/scene.ts'
import type { Emphasis } from './emphasis.ts'
import type { NodeGrid } from './node-grid.ts'
import { placeOf } from './places.ts'
import { type Projection, toScene, toScreen } from './projection.ts'
import type { Spot } from './spot.ts'

/** Nodes with a smaller radius on the screen are named only if they are highlighted. */
const LEAST_RADIUS = 2.6
/** In a window with more nodes than this, only so many of the scene are considered for a name, to keep frames short. */
const CONSIDERED = 6000
/** Nodes this many pixels outside the window may have names that reach into it. */
const MARGIN = 40

/** If more nodes are chosen, their names give way to each other as all names do. */
const IN_FULL = 6
/** How far the ring around a pinned node is from its disc. */
const RING = 3.5

/** The canvas in CSS pixels, and how the scene lies on it. */
interface Window {
  projection: Projection
  width: number
  height: number
}

/** The inverse of a permutation. */
export function invert(places: ArrayLike<number>): Uint32Array {
  const inverse = new Uint32Array(places.length)
  for (let index = 0; index < places.length; index += 1) inverse[places[index] as number] = index
  return inverse
}

/** The nodes that may be named, and where they are drawn. */
export class Spots {
  /** Nodes in the order in which they are named: by importance. */
  private readonly order: Uint32Array
  /** The place of each node in that order. */
  private readonly turn: Uint32Array

  constructor(
    private readonly scene: Scene,
    private readonly emphasis: Emphasis,
    private readonly grid: NodeGrid,
  ) {
    this.order = invert(scene.nodes.priority)
    this.turn = scene.nodes.priority
  }

  /** The node in focus or the subjects of the view, then highlighted nodes, or else all others by importance. */
  *of(window: Window): Generator<Spot> {
    const { dims } = this.emphasis
    const centres = this.centres()
    for (const centre of centres) {
      const spot = this.spotOf(centre, window, true)
      if (spot) yield spot
    }
    for (const node of dims ? this.inOrder([this.emphasis.near]) : this.inSight(window)) {
      if (centres.has(node)) continue
      const spot = this.spotOf(node, window, false)
      if (spot && (spot.radius >= LEAST_RADIUS || dims)) yield spot
    }
  }

  /** What is named in full: what is pointed at or chosen, else the subjects of the view; and what is pinned. */
  private centres(): ReadonlySet<number> {
    const { centres, link, subjects, pinned } = this.emphasis
    const { source, target } = this.scene.relationships
    const ends = link === null ? [] : [source[link] ?? 0, target[link] ?? 0]
    if (centres.length > IN_FULL) return new Set([...ends, ...pinned])
    const named = centres.length + ends.length === 0 ? subjects : [...ends, ...centres]
    return new Set([...named, ...pinned])
  }

  /** Nodes of the window in the order in which they are named; of many, only the most important of the scene. */
  private inSight({ projection, width, height }: Window): Iterable<number> {
    const [a, b] = [toScene(projection, { x: 0, y: 0 }), toScene(projection, { x: width, y: height })]
    const rows = this.grid.near({ left: a.x, right: b.x, top: b.y, bottom: a.y })
    const count = rows.reduce((sum, { length }) => sum + length, 0)
    return count > CONSIDERED ? this.order.subarray(0, CONSIDERED) : this.inOrder(rows)
  }

  private inOrder(parts: readonly Iterable<number>[]): number[] {
    const turns = Uint32Array.from(
      parts.flatMap(part => [...part]),
      node => this.turn[node] as number,
    )
    return Array.from(turns.sort(), turn => this.order[turn] as number)
  }

  /** The rings around the nodes that are pinned. */
  pinned(window: Window): Spot[] {
    return this.emphasis.pinned.flatMap(node => this.spotOf(node, window, true) ?? [])
  }

  private spotOf(node: number, { projection, width, height }: Window, focus: boolean): Spot | null {
    if (this.emphasis.isHidden(node) || !this.emphasis.isNear(node)) return null
    const { x, y } = toScreen(projection, placeOf(this.scene, node))
    if (x < -MARGIN || y < -MARGIN || x > width + MARGIN || y > height + MARGIN) return null
    const near = this.emphasis.dims
    const disc = projection.disc * (this.scene.nodes.size[node] ?? 0)
    const radius = this.emphasis.pinned.includes(node) ? disc + RING : disc
    return { node, x, y, radius, near, focus }
  }
}
