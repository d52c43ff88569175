import type Sigma from 'sigma'
import type { Scene } from '../../src/graph/scene.ts'
import type { Adjacency } from './adjacency.ts'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'
import type { Emphasis } from './emphasis.ts'
import type { NodeGrid } from './node-grid.ts'
import type { Projection } from './projection.ts'

/** What a canvas shows, and where: all that draws on it or follows the pointer reads this. */
export interface Shown {
  sigma: Sigma<DrawnNode, DrawnRelationship>
  scene: Scene
  adjacency: Adjacency
  emphasis: Emphasis
  grid: NodeGrid
  projection: () => Projection
  /** What draws lines around nodes, where something does: the map below a line answers no pointer. */
  lasso?: { readonly isDrawing: boolean }
}
