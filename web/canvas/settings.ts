import { createNodeBorderProgram } from '@sigma/node-border'
import { EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering'
import type { Scene } from '../../src/graph/scene.ts'
import type { DrawnNode, DrawnRelationship } from './build-graph.ts'

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

const sideOf = ({ clientWidth, clientHeight }: HTMLElement): number => Math.min(clientWidth, clientHeight)

/** Pixels that stay free around the scene: less where there are few. */
export function paddingOf(scene: Scene, container: HTMLElement): number {
  const wanted = isSmall(scene) ? 88 : 40
  return Math.min(wanted, Math.max(14, sideOf(container) * 0.1))
}

/**
 * By how much discs are enlarged on small screens, where their own sizes would leave dots: they may touch then,
 * but one sees them and hits them.
 */
export function enlargement(container: HTMLElement): number {
  const unit = Math.max(0.1, sideOf(container) / SCENE)
  return Math.max(1, (ROOMY / unit) ** 0.6)
}

const disc = createNodeBorderProgram<DrawnNode, DrawnRelationship>({
  borders: [
    { size: { value: 0.9, mode: 'pixels' }, color: { attribute: 'halo' } },
    { size: { value: 0.34, mode: 'relative' }, color: { attribute: 'color' } },
    { size: { fill: true }, color: { attribute: 'core' } },
  ],
})

/** How Sigma draws a scene. */
export const settingsFor = (scene: Scene, container: HTMLElement) =>
  ({
    renderLabels: false,
    enableEdgeEvents: false,
    zIndex: true,
    hideEdgesOnMove: isLarge(scene),
    // Sizes are in the scene's unit, so that discs that do not touch keep apart at every zoom.
    itemSizesReference: 'positions',
    stagePadding: paddingOf(scene, container),
    minCameraRatio: 0.005,
    maxCameraRatio: 3,
    minEdgeThickness: window.devicePixelRatio > 1 ? 0.75 : 1.2,
    zoomingRatio: 1.5,
    defaultNodeType: 'disc',
    nodeProgramClasses: { disc },
    nodeHoverProgramClasses: { disc },
    defaultEdgeType: isLarge(scene) ? 'thin' : 'band',
    edgeProgramClasses: { thin: EdgeLineProgram, band: EdgeRectangleProgram },
    defaultDrawNodeHover: () => undefined,
    allowInvalidContainer: true,
  }) as const
