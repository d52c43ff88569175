import type { Scene } from '../../src/graph/scene.ts'
import { subjectsOf } from '../../src/graph/subjects.ts'
import { openCommunities } from '../../src/graph/visible.ts'
import type { Adjacency } from './adjacency.ts'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'
import type { Paints } from './paints.ts'
import { type Pointed, type StandingOut, standingOut } from './standing-out.ts'

/** What is hidden: whole labels, single nodes, everything outside one community, and what doesn't fit. */
export interface Filter {
  /** Indexes into LABELS. */
  hidden: ReadonlySet<number>
  without: ReadonlySet<number>
  community: number | null
  /** 0 for each node that doesn't fit, 2 for those that are faded; null if all fit. */
  fitting: Uint8Array | null
}

export const isSameFilter = (a: Filter, b: Filter): boolean =>
  a.community === b.community &&
  a.fitting === b.fitting &&
  isSameSet(a.hidden, b.hidden) &&
  isSameSet(a.without, b.without)

const isSameSet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every(one => b.has(one))

type NodeData = Partial<DrawnNode>
type RelationshipData = Partial<DrawnRelationship & { hidden: boolean }>

const isSame = (a: Pointed, b: Pointed): boolean =>
  a.hovered === b.hovered &&
  a.link === b.link &&
  a.selected === b.selected &&
  a.others.join() === b.others.join() &&
  a.pinned.join() === b.pinned.join()

/**
 * Decides what is highlighted: the hovered node with its neighbours, or else the selected one with its neighbours, or
 * several chosen ones with what they have in common; and the link under the pointer.
 */
export class Emphasis {
  private pointed: Pointed = { hovered: null, link: null, selected: null, others: [], pinned: [] }
  private out: StandingOut = { centres: [], near: new Set() }
  /** The subjects of the view. Everything drawn belongs to them, so selecting one dims nothing. */
  readonly subjects: ReadonlySet<number>
  private chosen: Filter = { hidden: new Set(), without: new Set(), community: null, fitting: null }
  /** Whether a community is shown. */
  isOpen: (community: number) => boolean = () => true

  constructor(
    private readonly scene: Scene,
    private readonly adjacency: Adjacency,
  ) {
    this.subjects = new Set(subjectsOf(scene))
  }

  get filter(): Filter {
    return this.chosen
  }

  set filter(filter: Filter) {
    this.chosen = filter
    this.isOpen = openCommunities(this.scene, filter)
  }

  /** Whether single nodes, filters or a community leave something out; hidden labels aside. */
  get leavesOut(): boolean {
    const { community, fitting, without } = this.chosen
    return community !== null || fitting !== null || without.size > 0
  }

  /** The nodes that are not hidden. */
  shown(): number[] {
    return [...this.scene.nodes.key.keys()].filter(node => !this.isHidden(node))
  }

  /** The nodes that stand out most. */
  get centres(): readonly number[] {
    return this.out.centres
  }

  /** The centres and what surrounds them. */
  get near(): ReadonlySet<number> {
    return this.out.near
  }

  /** The nodes that keep their name and colour. */
  get pinned(): readonly number[] {
    return this.pointed.pinned
  }

  /** The link under the pointer. */
  get link(): number | null {
    return this.pointed.link
  }

  /** Whether some nodes are dimmed. */
  get dims(): boolean {
    const [first, ...more] = this.centres
    if (first === undefined) return false
    return this.pointed.hovered !== null || more.length > 0 || !this.subjects.has(first)
  }

  /** Sets what is pointed at or chosen. Returns whether something changed. */
  set(change: Partial<Pointed>): boolean {
    const before = this.pointed
    this.pointed = { ...before, ...change }
    if (isSame(before, this.pointed)) return false
    if (!isSame({ ...before, link: null }, { ...this.pointed, link: null }))
      this.out = standingOut(this.pointed, this.adjacency)
    return true
  }

  isHidden(node: number): boolean {
    const { label, community } = this.scene.nodes
    const { hidden, without, fitting } = this.chosen
    return (
      without.has(node) ||
      hidden.has(label[node] ?? 0) ||
      fitting?.[node] === 0 ||
      !this.isOpen(community[node] ?? 0)
    )
  }

  /** Whether a node is faded because others are new, or because it is just appearing. */
  isFaded(node: number): boolean {
    return this.chosen.fitting?.[node] === 2
  }

  /** Whether a node is highlighted; all others are while nothing is dimmed or faded. */
  isNear(node: number): boolean {
    return this.dims ? this.near.has(node) : !this.isFaded(node)
  }

  /** Whether a link is highlighted: those of a centre, or between several and what they have in common. */
  private isStrong(from: number, to: number): boolean {
    return (
      (this.centres.includes(from) || this.centres.includes(to)) && this.near.has(from) && this.near.has(to)
    )
  }

  /** The highlighted links. */
  strongLinks(): number[] {
    const { source, target } = this.scene.relationships
    const links = this.centres.flatMap(centre => [...this.adjacency.relationshipsOf(centre)])
    const strong = links.filter(index => this.isStrong(source[index] ?? 0, target[index] ?? 0))
    return [...new Set(this.link === null ? strong : [...strong, this.link])]
  }

  drawNode(node: number, data: DrawnNode, paints: Paints): NodeData {
    if (this.isHidden(node)) return { ...data, hidden: true }
    if (!this.isNear(node)) return { ...data, ...paints.faded(node), zIndex: 0 }
    const painted = { ...data, ...paints.node(node) }
    if (this.centres.length === 0) return painted
    const centre = this.centres.includes(node)
    return { ...painted, zIndex: centre ? 3 : 2, size: centre ? data.size * 1.15 : data.size }
  }

  drawRelationship(index: number, data: DrawnRelationship, paints: Paints): RelationshipData {
    const { source, target } = this.scene.relationships
    const [from, to] = [source[index] ?? 0, target[index] ?? 0]
    if (this.isHidden(from) || this.isHidden(to)) return { ...data, hidden: true }
    if (index === this.link)
      return { ...data, color: paints.strongLine(index), size: data.size + 3, zIndex: 2 }
    if (this.centres.length === 0)
      return {
        ...data,
        color: this.isFaded(from) && this.isFaded(to) ? paints.fadedLine : paints.line(index),
      }
    if (this.isStrong(from, to))
      return { ...data, color: paints.strongLine(index), size: data.size + 1.4, zIndex: 1 }
    return this.dims
      ? { ...data, color: paints.fadedLine, zIndex: 0 }
      : { ...data, color: paints.line(index) }
  }
}
