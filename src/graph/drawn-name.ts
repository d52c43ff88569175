import { withoutDollars } from './math-parts.ts'
import { labelOf, type Scene } from './scene.ts'
import { shownName } from './schema.ts'

/** The name of a node where it is drawn, on a map or in a picture. */
export const drawnName = (scene: Scene, node: number): string =>
  withoutDollars(shownName(labelOf(scene, node), scene.nodes.name[node] ?? ''))
