import type { Paints } from './paints.ts'

/** Draws the nodes and links of a scene. There is one way for small scenes and one for large ones. */
export interface Drawing {
  /** Whether links are drawn, too. */
  readonly isComplete: boolean
  /** Draws everything anew, in these colours and without what is filtered away. */
  repaint(paints: Paints): void
  /** Draws what stands out now. */
  emphasise(): void
  /** Has the next frame draw everything, so that it can be copied. */
  expire(): void
}
