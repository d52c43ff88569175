import type { Scene } from '../../src/graph/scene.ts'
import { LabelChoice, type Measure, type PlacedName, type Sheet } from './label-choice.ts'
import { widthOf, writeAt } from './lettering.ts'
import type { Spot } from './spot.ts'

/** Writes the names of nodes on a canvas, each with a halo of the background. */
export class LabelPainter {
  private readonly widths = new Map<string, number>()

  constructor(
    private readonly scene: Scene,
    private readonly context: CanvasRenderingContext2D,
  ) {}

  /** @param spots ordered by importance */
  paint(spots: readonly Spot[], sheet: Sheet, colors: { ink: string; halo: string }): void {
    const { context } = this
    context.lineJoin = 'round'
    context.textBaseline = 'middle'
    context.strokeStyle = colors.halo
    context.fillStyle = colors.ink
    for (const name of new LabelChoice(this.scene, spots, sheet, this.measure).names()) this.write(name)
  }

  private readonly measure: Measure = (text, { weight, size }) => {
    const name = `${weight} ${text}`
    const width = this.widths.get(name) ?? widthOf(this.context, text, weight)
    this.widths.set(name, width)
    return width * size
  }

  private write(name: PlacedName): void {
    const { text, box, focus } = name
    const at = { x: box.left, y: (box.top + box.bottom) / 2 }
    writeAt(this.context, text, at, name, { width: focus ? 5 : 3.5, opacity: 0.92 })
  }
}
