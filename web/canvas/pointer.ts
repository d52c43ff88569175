import type Sigma from 'sigma'
import type { Scene } from '../../src/graph/scene.ts'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'
import type { Emphasis } from './emphasis.ts'
import type { NodeGrid } from './node-grid.ts'
import type { Point } from './point.ts'
import { type Projection, toScene } from './projection.ts'

/** Discs with a smaller radius, in pixels, are hit as if they had this one. */
const HIT = 4

interface Given {
  sigma: Sigma<DrawnNode, DrawnRelationship>
  grid: NodeGrid
  scene: Scene
  emphasis: Emphasis
  projection: () => Projection
  /** The community whose name is at a point of the canvas, in pixels. */
  communityAt: (point: Point) => number | null
}

/** What the pointer does on the map. Null is a place without a node. */
export interface PointerEvents {
  onSelect(node: number | null): void
  onHover(node: number | null): void
  /** The name of a community is clicked. */
  onCommunity(community: number): void
}

/** The node at a point of the canvas, in pixels. @param largest size of a node */
function pick({ grid, scene, emphasis, projection }: Given, largest: number, at: Point): number | null {
  const shown = projection()
  const radiusOf = (size: number) => Math.max(HIT, size * shown.disc) / shown.scale
  const reach = (node: number) => (emphasis.isHidden(node) ? 0 : radiusOf(scene.nodes.size[node] ?? 0))
  return grid.pick(toScene(shown, at), reach, radiusOf(largest))
}

/** Finds nodes in the columns of the scene. Sigma, which would ask the graphics card at each move, isn't asked. */
export function followPointer(given: Given, events: PointerEvents): void {
  const { sigma } = given
  const largest = given.scene.nodes.size.reduce((most, size) => Math.max(most, size), 0)
  const at = (point: Point) => pick(given, largest, point)
  const captor = sigma.getMouseCaptor()
  let hovered: number | null = null
  const move = (node: number | null, isName: boolean) => {
    sigma.getContainer().style.cursor = isName || node !== null ? 'pointer' : ''
    if (node === hovered) return
    hovered = node
    events.onHover(node)
  }
  const click = (point: Point) => {
    const community = given.communityAt(point)
    if (community === null) events.onSelect(at(point))
    else events.onCommunity(community)
  }
  captor.removeAllListeners('mousemove')
  captor.on('mousemove', point => {
    const isName = given.communityAt(point) !== null
    move(isName ? null : at(point), isName)
  })
  captor.on('mouseleave', () => move(null, false))
  sigma.on('clickNode', ({ event }) => click(event))
  sigma.on('clickStage', ({ event }) => click(event))
}
