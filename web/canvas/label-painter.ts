import type { Scene } from '../../src/graph/scene.ts'
import { type Box, Boxes } from './boxes.ts'
import { nameOf, styleOf } from './label-style.ts'
import { FAMILY, shorten } from './lettering.ts'
import type { Spot } from './spot.ts'

/** What is painted on. */
export interface Sheet {
  /** In CSS pixels. */
  width: number
  /** 1 shows everything; names grow longer as one comes nearer. */
  zoom: number
  /** How many names at the most, besides those that stand out. */
  budget: number
  /** Where something else stands. */
  reserved: readonly Box[]
  colors: { ink: string; halo: string }
}

interface Label {
  text: string
  box: Box
}

/** A name that would hide more than about this many nodes is left out; those of hubs may hide more. */
const HIDDEN_AT_MOST = 3
const HIDDEN_BY_HUBS = 7
/** So many names, by importance, are those of hubs. */
const HUBS = 16
/** How many nodes, by importance, names try not to hide. */
const DISCS = 3000

/** Names on the canvas: more important ones first, none over another, each with a halo of the background. */
export class LabelPainter {
  private readonly widths = new Map<string, number>()
  private readonly scene: Scene
  private taken = new Boxes()
  private discs = new Boxes()
  private painted = new Set<string>()
  private sheet: Sheet = { width: 0, zoom: 1, budget: 0, reserved: [], colors: { ink: '', halo: '' } }

  constructor(scene: Scene) {
    this.scene = scene
  }

  /** @param spots ordered by importance */
  paint(context: CanvasRenderingContext2D, spots: readonly Spot[], sheet: Sheet): void {
    const { budget, colors } = sheet
    this.begin(spots, sheet)
    context.lineJoin = 'round'
    context.textBaseline = 'middle'
    context.strokeStyle = colors.halo
    context.fillStyle = colors.ink
    let left = budget
    for (const spot of spots) {
      if (left <= 0 && !spot.near) break
      if (this.paintOne(context, spot)) left -= 1
    }
  }

  private begin(spots: readonly Spot[], sheet: Sheet): void {
    this.sheet = sheet
    this.taken = new Boxes()
    this.discs = new Boxes()
    this.painted = new Set()
    for (const box of sheet.reserved) this.taken.add(box)
    for (const spot of spots.slice(0, DISCS)) {
      const { x, y, radius } = spot
      const half = radius * 0.8
      const box = { left: x - half, right: x + half, top: y - half, bottom: y + half }
      if (spot.focus) this.taken.add(box)
      else this.discs.add(box)
    }
  }

  private paintOne(context: CanvasRenderingContext2D, spot: Spot): boolean {
    const style = styleOf(this.scene, spot, this.sheet.zoom)
    const most = Math.floor(this.sheet.width / (style.size * 0.62))
    const name = nameOf(this.scene, spot.node)
    // A note and its paper have one name: reading it once is enough.
    if (this.painted.has(name) && !spot.focus) return false
    const font = `${style.weight} ${style.size}px ${FAMILY}`
    context.font = font
    const placed = (limit: number, hiding: number) => {
      const text = shorten(name, Math.min(limit, most))
      const found = places(spot, this.widthOf(context, `${font}|${text}`, text), style.size)
      return this.placeFor(spot, text, found, hiding)
    }
    const label =
      (style.roomy > style.limit && placed(style.roomy, 0)) || placed(style.limit, this.most(spot))
    if (!label) return false
    this.painted.add(name)
    this.taken.add(label.box)
    write(context, label, spot.focus)
    return true
  }

  /** How many nodes the name of a node may hide: that of a large disc many small ones. */
  private most({ near, radius }: Spot): number {
    if (near) return Number.POSITIVE_INFINITY
    return Math.max(this.painted.size < HUBS ? HIDDEN_BY_HUBS : HIDDEN_AT_MOST, weightOf(1.5 * radius))
  }

  /** Of the free places the one that hides the fewest nodes. */
  private placeFor(spot: Spot, text: string, found: readonly Box[], most: number): Label | undefined {
    let best: Box | undefined
    let fewest = most + 0.5
    for (const place of found) {
      if (!this.isFree(place)) continue
      const hidden = this.hiddenBy(place)
      if (hidden < fewest) {
        best = place
        fewest = hidden
      }
    }
    const box = best ?? (spot.focus ? this.inside(spot, found) : undefined)
    return box && { text, box }
  }

  /** How many nodes a name would hide; a hub counts for several. */
  private hiddenBy(place: Box): number {
    let sum = 0
    for (const { left, right } of this.discs.among(place)) sum += weightOf(right - left)
    return sum
  }

  private widthOf(context: CanvasRenderingContext2D, key: string, text: string): number {
    const known = this.widths.get(key)
    if (known !== undefined) return known
    const { width } = context.measureText(text)
    this.widths.set(key, width)
    return width
  }

  private isFree(box: Box): boolean {
    return box.left >= 0 && box.right <= this.sheet.width && !this.taken.find(box)
  }

  /** Moved sideways until nothing that floats is over it: the name of what stands out is always seen. */
  private inside({ x }: Spot, found: readonly Box[]): Box | undefined {
    const moved = found.map(box => this.moved(box, x))
    const whole = moved.find(box => box.top >= 0 && !this.taken.find(box))
    return whole ?? moved[2]
  }

  private moved(box: Box, x: number): Box {
    const width = box.right - box.left
    const beside = this.sheet.reserved.filter(({ top, bottom }) => top < box.bottom && bottom > box.top)
    const rights = beside.filter(({ left }) => left > x).map(({ left }) => left)
    const lefts = beside.filter(({ right }) => right < x).map(({ right }) => right)
    const most = Math.min(this.sheet.width, ...rights) - 6 - width
    const left = Math.max(Math.min(box.left, most), Math.max(0, ...lefts) + 6)
    return { ...box, left, right: left + width }
  }
}

/** For how many nodes a disc counts that is so many pixels wide. */
const weightOf = (width: number): number => Math.max(1, (width / 8) ** 2)

function write(context: CanvasRenderingContext2D, { text, box }: Label, focus: boolean): void {
  const middle = (box.top + box.bottom) / 2
  context.lineWidth = focus ? 5 : 3.5
  context.globalAlpha = 0.92
  context.strokeText(text, box.left, middle)
  context.globalAlpha = 1
  context.fillText(text, box.left, middle)
}

/** Right of the node, else left, below, above. */
function places({ x, y, radius }: Spot, width: number, size: number): Box[] {
  const half = size * 0.72
  const gap = radius + 4
  const at = (left: number, middle: number): Box => ({
    left,
    right: left + width,
    top: middle - half,
    bottom: middle + half,
  })
  return [
    at(x + gap, y),
    at(x - gap - width, y),
    at(x - width / 2, y + gap + half),
    at(x - width / 2, y - gap - half),
  ]
}
