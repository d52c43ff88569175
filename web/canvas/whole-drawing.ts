import type Sigma from 'sigma'
import type { Drawing } from './drawing.ts'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'

/** Small scenes are Sigma's from end to end: it holds every node and link, and each frame draws them all. */
export class WholeDrawing implements Drawing {
  readonly isComplete = true

  constructor(private readonly sigma: Sigma<DrawnNode, DrawnRelationship>) {}

  repaint(): void {
    this.sigma.refresh({ skipIndexation: true, schedule: true })
  }

  emphasise(): void {
    this.sigma.refresh({ skipIndexation: true })
  }

  expire(): void {}
}
