import { createEdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering'
import { LARGEST_ZOOM } from '../../src/address/grammar.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { paddingFor, type Room } from '../../src/graph/scene-size.ts'
import { DashedLine } from './dashed-line.ts'
import { Disc } from './disc.ts'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'
import { FARTHEST } from './free-area.ts'
import { late } from './late-program.ts'

/** So large that the head is seen at lines of a pixel. */
const arrow = late(
  createEdgeArrowProgram<DrawnNode, DrawnRelationship>({
    lengthToThicknessRatio: 5,
    widenessToThicknessRatio: 4,
  }),
)
const plain = late(EdgeRectangleProgram<DrawnNode, DrawnRelationship>)
const dashed = late(DashedLine)

/** Sigma's settings for a scene. */
export const settingsFor = (scene: Scene, room: Room) =>
  ({
    renderLabels: false,
    enableEdgeEvents: false,
    enableCameraRotation: false,
    zIndex: true,
    // Sizes are in the scene's unit: discs that don't touch at one zoom don't touch at any.
    itemSizesReference: 'positions',
    stagePadding: paddingFor(scene, room),
    minCameraRatio: 1 / LARGEST_ZOOM,
    maxCameraRatio: FARTHEST,
    minEdgeThickness: window.devicePixelRatio > 1 ? 0.75 : 1.2,
    zoomingRatio: 1.5,
    defaultNodeType: 'disc',
    nodeProgramClasses: { disc: late(Disc, 'last') },
    defaultEdgeType: 'plain',
    // Drawn in this order.
    edgeProgramClasses: { arrow, plain, dashed },
    defaultDrawNodeHover: () => undefined,
    allowInvalidContainer: true,
  }) as const
