import { pickLink } from './link-picker.ts'
import { LongPress } from './long-press.ts'
import type { Point } from './point.ts'
import { toScene } from './projection.ts'
import type { Shown } from './shown.ts'

/** Discs with a smaller radius, in pixels, are hit as if they had this one. */
const HIT = 4

/** What the pointer does on the map. Null is a place without a node. */
export interface PointerEvents {
  /** @param more whether the node is chosen together with those that are chosen already (Shift) */
  onSelect(node: number | null, more: boolean): void
  /** A node is clicked twice. @returns whether that means something: if not, the camera comes closer */
  onExpand(node: number): boolean
  onHover(node: number | null): void
  /** The pointer is on a link, or has left it. @param at in pixels of the canvas */
  onLink(link: number | null, at: Point): void
  /** A link is clicked. */
  onSelectLink(link: number): void
  /** The name of a community is clicked. */
  onCommunity(community: number): void
}

/** What is at a point. */
interface Target {
  node: number | null
  link: number | null
  community: number | null
}

/** The node at a point of the canvas, in pixels. @param largest size of a node */
function pick({ grid, scene, emphasis, projection }: Shown, largest: number, at: Point): number | null {
  const now = projection()
  const radiusOf = (size: number) => Math.max(HIT, size * now.disc) / now.scale
  const reach = (node: number) => (emphasis.isHidden(node) ? 0 : radiusOf(scene.nodes.size[node] ?? 0))
  return grid.pick(toScene(now, at), reach, radiusOf(largest))
}

/** Tells of changes only, at most once a frame. */
class Follower {
  private now: Target = { node: null, link: null, community: null }
  private frame = 0

  constructor(
    private readonly shown: Shown,
    private readonly find: (at: Point) => Target,
    private readonly events: PointerEvents,
  ) {}

  move(at: Point): void {
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => this.become(this.find(at), at))
  }

  leave(): void {
    cancelAnimationFrame(this.frame)
    this.become({ node: null, link: null, community: null }, { x: 0, y: 0 })
  }

  stop(): void {
    cancelAnimationFrame(this.frame)
  }

  become(next: Target, at: Point): void {
    const before = this.now
    this.now = next
    const isOver = next.node !== null || next.link !== null || next.community !== null
    this.shown.sigma.getContainer().style.cursor = isOver ? 'pointer' : ''
    if (next.node !== before.node) this.events.onHover(next.node)
    if (next.link !== before.link) this.events.onLink(next.link, at)
  }
}

/** What is at a point of the canvas, in pixels. */
export type Find = (point: Point, by?: 'mouse' | 'finger') => Target

/** Tells what is clicked. @param isPress whether a finger has only asked what is there */
function answerClicks({ sigma }: Shown, find: Find, events: PointerEvents, isPress: () => boolean): void {
  let clicked: number | null = null
  const click = ({ x, y, original }: Point & { original: MouseEvent | TouchEvent }) => {
    if (isPress()) return
    const { community, node, link } = find({ x, y }, original instanceof MouseEvent ? 'mouse' : 'finger')
    if (community !== null) events.onCommunity(community)
    else if (link !== null) events.onSelectLink(link)
    else events.onSelect(node, original.shiftKey)
    clicked = node
  }
  // The first of both clicks may have moved the camera.
  const clickTwice = ({ preventSigmaDefault }: { preventSigmaDefault(): void }) => {
    if (clicked !== null && events.onExpand(clicked)) preventSigmaDefault()
  }
  sigma.on('clickNode', ({ event }) => click(event))
  sigma.on('clickStage', ({ event }) => click(event))
  sigma.on('doubleClickNode', clickTwice)
  sigma.on('doubleClickStage', clickTwice)
}

/**
 * Finds nodes and links in the columns of the scene. Sigma, which would ask the graphics card at each move, isn't asked.
 * @param communityAt the community whose name is at a point of the canvas, in pixels
 */
export function followPointer(
  shown: Shown,
  communityAt: (point: Point) => number | null,
  events: PointerEvents,
): Find {
  const { sigma } = shown
  const largest = shown.scene.nodes.size.reduce((most, size) => Math.max(most, size), 0)
  const find: Find = (point, by = 'mouse') => {
    const community = communityAt(point)
    const node = community === null ? pick(shown, largest, point) : null
    const link = community === null && node === null ? pickLink(shown, point, by) : null
    return { community, node, link }
  }
  const follower = new Follower(shown, find, events)
  const press = new LongPress(
    sigma.getContainer(),
    at => shown.lasso?.isDrawing || follower.become(find(at, 'finger'), at),
    () => follower.leave(),
  )
  answerClicks(shown, find, events, () => press.wasPress)
  const captor = sigma.getMouseCaptor()
  captor.removeAllListeners('mousemove')
  captor.on('mousemove', ({ x, y }) => shown.lasso?.isDrawing || follower.move({ x, y }))
  captor.on('mouseleave', () => follower.leave())
  sigma.on('kill', () => follower.stop())
  return find
}
