import type { Overview } from '../../src/graph/overview.ts'
import type { Scene } from '../../src/graph/scene.ts'
import type { GraphCanvas } from './graph-canvas.ts'
import { OverviewPainting } from './overview-painting.ts'
import type { OverviewLook } from './paint-overview.ts'

/**
 * The element that a map is drawn in. First it may show the overview, which gives way once the scene is drawn below it. It
 * can move from one place of the page to another, as the page around it is set up.
 */
export class Stage {
  readonly element = document.createElement('div')
  canvas: GraphCanvas | null = null
  private painting: OverviewPainting | null = null

  constructor(host: HTMLElement) {
    Object.assign(this.element.style, { position: 'absolute', inset: '0', overflow: 'hidden' })
    host.append(this.element)
  }

  /** Paints an overview; it is painted anew for another look. Nothing happens when the scene is there already. */
  paint(overview: Overview, look: Omit<OverviewLook, 'width' | 'height'>): void {
    if (this.canvas) return
    if (this.painting?.overview !== overview) {
      this.painting?.canvas.remove()
      this.painting = new OverviewPainting(overview)
      this.element.append(this.painting.canvas)
    }
    this.painting.paint(look)
  }

  /** Draws a scene below the overview. @param make draws it into an element */
  draw(make: (element: HTMLElement) => GraphCanvas): GraphCanvas {
    const canvas = make(this.element)
    this.canvas = canvas
    if (this.painting) this.element.append(this.painting.canvas)
    canvas.onceDrawn(() => this.painting?.fade())
    return canvas
  }

  get isEmpty(): boolean {
    return !this.canvas && !this.painting
  }

  /** Whether it shows this scene or this overview, or the overview of this scene. */
  shows(what: Scene | Overview): boolean {
    const { canvas, painting } = this
    if (canvas) return canvas.scene === what
    if (!painting) return false
    return painting.overview === what || ('parameters' in what && isOverviewOf(painting.overview, what))
  }

  remove(): void {
    this.canvas?.kill()
    this.canvas = null
    this.element.remove()
  }
}

const isOverviewOf = ({ view, generation, whole }: Overview, scene: Scene): boolean =>
  view === scene.view &&
  generation === scene.generation &&
  whole.nodes === scene.nodes.key.length &&
  whole.relationships === scene.relationships.source.length

/** The stage that waits for who shows the same map next. */
let waiting: Stage | null = null

/** Leaves a stage to whoever shows its map next. */
export function leaveStage(stage: Stage): void {
  waiting?.remove()
  waiting = stage
}

/** Whether a map is shown that waits for its page. */
export const isMapWaiting = (): boolean => waiting !== null && !waiting.isEmpty

/** The stage that was left, in its new place, if it shows this; otherwise a new one. */
export function takeStage(host: HTMLElement, what: Scene | Overview): Stage {
  const left = waiting
  waiting = null
  if (left?.shows(what)) {
    host.append(left.element)
    return left
  }
  left?.remove()
  return new Stage(host)
}
