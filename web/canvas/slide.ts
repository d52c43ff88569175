import type { Projection } from './projection.ts'

/** How far layers slide, in pixels, and how long, in milliseconds, before they are painted again. */
const [FAR, LONG] = [64, 150]

/** What was painted: whoever sees something else, or from another distance, needs another picture. */
export interface Painted {
  projection: Projection
  width: number
  height: number
  /** Everything else that the picture depends on. */
  things: readonly unknown[]
}

const isLike = (a: Painted, b: Painted): boolean =>
  a.width === b.width &&
  a.height === b.height &&
  Math.abs(a.projection.scale / b.projection.scale - 1) < 1e-6 &&
  a.things.every((thing, index) => thing === b.things[index])

/** While the map is dragged, painted layers slide with it. They are painted again now and then, and when it is at rest. */
export class Slide {
  private painted: Painted | null = null
  private at = 0
  private timer = 0

  /** @param repaint has the next frame paint */
  constructor(
    private readonly layers: readonly HTMLElement[],
    private readonly repaint: () => void,
  ) {}

  /** Whether it is enough to move what is painted. If it isn't, the layers are back in their place. */
  suffices(next: Painted): boolean {
    const { painted } = this
    window.clearTimeout(this.timer)
    if (painted && isLike(painted, next) && performance.now() - this.at < LONG) {
      const x = next.projection.middle.x - painted.projection.middle.x
      const y = next.projection.middle.y - painted.projection.middle.y
      const far = Math.hypot(x, y)
      // The same picture is asked for when something that floats over the map has changed.
      if (far > 0 && far < FAR) {
        this.move(`translate(${x}px, ${y}px)`)
        this.timer = window.setTimeout(() => this.end(), LONG)
        return true
      }
    }
    this.move('')
    this.painted = next
    this.at = performance.now()
    return false
  }

  private move(transform: string): void {
    for (const { style } of this.layers) style.transform = transform
  }

  private end(): void {
    this.forget()
    this.repaint()
  }

  /** Has the next frame paint. */
  forget(): void {
    window.clearTimeout(this.timer)
    this.painted = null
  }
}
