import type { Scene } from './scene.ts'

/** Scenes of more nodes and relationships are drawn from their columns, by a layer of their own. */
const LARGE = 4000
/** Maps of libraries with more nodes are drawn before the page around them is there. */
export const AT_ONCE = 2000
/** Of libraries with more nodes, an overview is painted until the scene has arrived. Other scenes are there as soon. */
export const OVERVIEWED = 3500
/** Scenes with no more nodes than this are read name by name and get more space around them. */
const FEW = 120
/** Scenes with fewer nodes have no communities on the map: names of nodes do better. */
export const MAPPED = 60
/** Side of the square that a scene fills, in its own unit. */
export const SCENE = 1000
/** From this many pixels per unit, discs have their own size. */
const ROOMY = 0.7

/** The largest zoom at which a node is opened with its neighbours, and at which any other nodes are fitted. */
export const NEAREST_ZOOM = { node: 4, nodes: 1 / 0.15 }

/** Whether a scene of so many is large. */
export const areMany = (count: { nodes: number; relationships: number }): boolean =>
  count.nodes + count.relationships > LARGE

export const isLarge = ({ nodes, relationships }: Scene): boolean =>
  areMany({ nodes: nodes.key.length, relationships: relationships.source.length })

export const isSmall = ({ nodes }: Scene): boolean => nodes.key.length <= FEW

/** What a scene is drawn on, in pixels, such as an element of the page. */
export interface Room {
  readonly clientWidth: number
  readonly clientHeight: number
}

const sideOf = ({ clientWidth, clientHeight }: Room): number => Math.min(clientWidth, clientHeight)

/** Pixels left free around the scene, fewer on small screens. */
export function paddingFor(scene: Scene, room: Room): number {
  const wanted = isSmall(scene) ? 88 : 40
  return Math.min(wanted, Math.max(14, sideOf(room) * 0.1))
}

/**
 * How much larger discs are drawn on small screens, where they would only be dots. They may touch, but can be seen and
 * hit.
 */
export function enlargementFor(room: Room): number {
  const unit = Math.max(0.1, sideOf(room) / SCENE)
  return Math.max(1, (ROOMY / unit) ** 0.6)
}
