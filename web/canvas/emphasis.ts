import type { Scene } from '../../src/graph/scene.ts'
import { subjectsOf } from '../../src/graph/subjects.ts'
import { openCommunities } from '../../src/graph/visible.ts'
import type { Adjacency } from './adjacency.ts'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'
import type { Paints } from './paints.ts'

/** What is hidden: whole labels, everything outside one community, and what doesn't fit. */
export interface Filter {
  /** Indexes into LABELS. */
  hidden: ReadonlySet<number>
  community: number | null
  /** 0 for each node that doesn't fit, 2 for those that are just appearing; null if all fit. */
  fitting: Uint8Array | null
}

type NodeData = Partial<DrawnNode>
type RelationshipData = Partial<DrawnRelationship & { hidden: boolean }>

/** Decides what is highlighted: the hovered node with its neighbours, or else the selected one with its neighbours. */
export class Emphasis {
  hovered: number | null = null
  selected: number | null = null
  /** The subjects of the view. Everything drawn belongs to them, so selecting one dims nothing. */
  readonly subjects: ReadonlySet<number>
  /** The node in focus and its neighbours. */
  near: ReadonlySet<number> = new Set()
  private readonly scene: Scene
  private readonly adjacency: Adjacency
  private chosen: Filter = { hidden: new Set(), community: null, fitting: null }
  /** Whether a community is shown. */
  isOpen: (community: number) => boolean = () => true

  constructor(scene: Scene, adjacency: Adjacency) {
    this.scene = scene
    this.adjacency = adjacency
    this.subjects = new Set(subjectsOf(scene))
  }

  get filter(): Filter {
    return this.chosen
  }

  set filter(filter: Filter) {
    this.chosen = filter
    this.isOpen = openCommunities(this.scene, filter)
  }

  get focus(): number | null {
    return this.hovered ?? this.selected
  }

  /** Whether some nodes are dimmed. */
  get dims(): boolean {
    return this.focus !== null && (this.hovered !== null || !this.subjects.has(this.focus))
  }

  /** Sets the hovered or selected node. Returns whether something changed. */
  set(change: Partial<Pick<Emphasis, 'hovered' | 'selected'>>): boolean {
    const before = this.focus
    const { hovered = this.hovered, selected = this.selected } = change
    const changed = hovered !== this.hovered || selected !== this.selected
    this.hovered = hovered
    this.selected = selected
    if (this.focus !== before) {
      this.near = new Set(this.focus === null ? [] : [this.focus, ...this.adjacency.neighboursOf(this.focus)])
    }
    return changed
  }

  isHidden(node: number): boolean {
    const { label, community } = this.scene.nodes
    const { hidden, fitting } = this.chosen
    return hidden.has(label[node] ?? 0) || fitting?.[node] === 0 || !this.isOpen(community[node] ?? 0)
  }

  /** Whether a node is highlighted; all are while nothing is dimmed. */
  isNear(node: number): boolean {
    return !this.dims || this.near.has(node)
  }

  drawNode(node: number, data: DrawnNode, paints: Paints): NodeData {
    if (this.isHidden(node)) return { ...data, hidden: true }
    const isAppearing = this.chosen.fitting?.[node] === 2
    if (isAppearing || !this.isNear(node)) return { ...data, ...paints.faded(node), zIndex: 0 }
    const painted = { ...data, ...paints.node(node) }
    if (this.focus === null) return painted
    const centre = node === this.focus
    return { ...painted, zIndex: centre ? 3 : 2, size: centre ? data.size * 1.15 : data.size }
  }

  drawRelationship(index: number, data: DrawnRelationship, paints: Paints): RelationshipData {
    const { source, target } = this.scene.relationships
    const from = source[index] ?? 0
    const to = target[index] ?? 0
    if (this.isHidden(from) || this.isHidden(to)) return { ...data, hidden: true }
    const painted = { ...data, color: paints.line(index) }
    if (this.focus === null) return painted
    if (from !== this.focus && to !== this.focus) {
      return this.dims ? { ...data, color: paints.fadedLine, zIndex: 0 } : painted
    }
    return { ...data, color: paints.strongLine(index), size: data.size + 1.4, zIndex: 1 }
  }
}
