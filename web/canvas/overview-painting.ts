import type { Overview } from '../../src/graph/overview.ts'
import { type OverviewLook, paintOverview } from './paint-overview.ts'

/** How long the overview fades when the scene is drawn below it, in milliseconds. */
const FADE = 220

/** The overview of a scene, on a canvas of its own that fills its parent. */
export class OverviewPainting {
  readonly canvas = document.createElement('canvas')

  constructor(readonly overview: Overview) {
    Object.assign(this.canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' })
    this.canvas.style.pointerEvents = 'none'
  }

  /** Paints it at the size that it has on the page. */
  paint(look: Omit<OverviewLook, 'width' | 'height'>): void {
    const { canvas } = this
    // Painted by the processor, for it is painted once: the contexts of the scene would wait for it at the graphics card.
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) return
    const { clientWidth: width, clientHeight: height } = canvas
    const ratio = window.devicePixelRatio || 1
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    paintOverview(context, this.overview, { ...look, width, height })
  }

  /** Gives way to what is drawn below. */
  fade(): void {
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const duration = isStill ? 0 : FADE
    const gone = this.canvas.animate({ opacity: [1, 0] }, { duration, fill: 'forwards' })
    gone.finished.then(
      () => this.canvas.remove(),
      () => this.canvas.remove(),
    )
  }
}
