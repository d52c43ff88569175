import type { Point } from './point.ts'
import { toScene } from './projection.ts'
import type { Shown } from './shown.ts'

/** Discs with a smaller radius, in pixels, are hit as if they had this one. */
const HIT = 4

/** What the pointer does on the map. Null is a place without a node. */
export interface PointerEvents {
  onSelect(node: number | null): void
  onHover(node: number | null): void
  /** The name of a community is clicked. */
  onCommunity(community: number): void
}

/** The node at a point of the canvas, in pixels. @param largest size of a node */
function pick({ grid, scene, emphasis, projection }: Shown, largest: number, at: Point): number | null {
  const now = projection()
  const radiusOf = (size: number) => Math.max(HIT, size * now.disc) / now.scale
  const reach = (node: number) => (emphasis.isHidden(node) ? 0 : radiusOf(scene.nodes.size[node] ?? 0))
  return grid.pick(toScene(now, at), reach, radiusOf(largest))
}

/**
 * Finds nodes in the columns of the scene. Sigma, which would ask the graphics card at each move, isn't asked.
 * @param communityAt the community whose name is at a point of the canvas, in pixels
 */
export function followPointer(
  shown: Shown,
  communityAt: (point: Point) => number | null,
  events: PointerEvents,
): void {
  const { sigma } = shown
  const largest = shown.scene.nodes.size.reduce((most, size) => Math.max(most, size), 0)
  const at = (point: Point) => pick(shown, largest, point)
  const captor = sigma.getMouseCaptor()
  let hovered: number | null = null
  const move = (node: number | null, isName: boolean) => {
    sigma.getContainer().style.cursor = isName || node !== null ? 'pointer' : ''
    if (node === hovered) return
    hovered = node
    events.onHover(node)
  }
  const click = (point: Point) => {
    const community = communityAt(point)
    if (community === null) events.onSelect(at(point))
    else events.onCommunity(community)
  }
  captor.removeAllListeners('mousemove')
  captor.on('mousemove', point => {
    const isName = communityAt(point) !== null
    move(isName ? null : at(point), isName)
  })
  captor.on('mouseleave', () => move(null, false))
  sigma.on('clickNode', ({ event }) => click(event))
  sigma.on('clickStage', ({ event }) => click(event))
}
