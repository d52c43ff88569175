import type { Scene } from './scene.ts'

/** Above this many nodes and relationships the lines rest while the camera moves, and hovering dims no others. */
const LARGE = 6000
/** Scenes of so few nodes are read name by name, as a whole, and get more air around them. */
const FEW = 120
/** Side of the square in which a scene stands, in its own unit. */
const SCENE = 1000
/** Pixels a unit from which discs have their own size. */
const ROOMY = 0.7

export const isLarge = ({ nodes, relationships }: Scene): boolean =>
  nodes.key.length + relationships.source.length > LARGE

export const isSmall = ({ nodes }: Scene): boolean => nodes.key.length <= FEW

/** What a scene is drawn on, in pixels; an element of the page is one. */
export interface Room {
  readonly clientWidth: number
  readonly clientHeight: number
}

const sideOf = ({ clientWidth, clientHeight }: Room): number => Math.min(clientWidth, clientHeight)

/** Pixels that stay free around the scene: less where there are few. */
export function paddingFor(scene: Scene, room: Room): number {
  const wanted = isSmall(scene) ? 88 : 40
  return Math.min(wanted, Math.max(14, sideOf(room) * 0.1))
}

/**
 * By how much discs are enlarged on small screens, where their own sizes would leave dots: they may touch then,
 * but one sees them and hits them.
 */
export function enlargementFor(room: Room): number {
  const unit = Math.max(0.1, sideOf(room) / SCENE)
  return Math.max(1, (ROOMY / unit) ** 0.6)
}
