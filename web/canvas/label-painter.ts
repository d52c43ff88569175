import type { Scene } from '../../src/graph/scene.ts'
import { LabelChoice, type Measure, type PlacedName, type Sheet } from './label-choice.ts'
import { FAMILY } from './lettering.ts'
import type { Spot } from './spot.ts'

const fontOf = ({ weight, size }: Pick<PlacedName, 'weight' | 'size'>): string =>
  `${weight} ${size}px ${FAMILY}`

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

  private readonly measure: Measure = (text, type) => {
    const font = fontOf(type)
    const known = this.widths.get(`${font}|${text}`)
    if (known !== undefined) return known
    this.context.font = font
    const { width } = this.context.measureText(text)
    this.widths.set(`${font}|${text}`, width)
    return width
  }

  private write(name: PlacedName): void {
    const { context } = this
    const { text, box, focus } = name
    const middle = (box.top + box.bottom) / 2
    context.font = fontOf(name)
    context.lineWidth = focus ? 5 : 3.5
    context.globalAlpha = 0.92
    context.strokeText(text, box.left, middle)
    context.globalAlpha = 1
    context.fillText(text, box.left, middle)
  }
}
