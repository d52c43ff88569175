import type { Box } from '../../src/graph/box.ts'
import { drawnName } from '../../src/graph/drawn-name.ts'
import { shorten } from '../../src/graph/lettering.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { Boxes } from './boxes.ts'
import { styleOf } from './label-style.ts'
import type { Spot } from './spot.ts'

/** The sheet that names are written on. */
export interface Sheet {
  /** In CSS pixels. */
  width: number
  /** At 1 the whole scene is shown; names may be longer at higher zooms. */
  zoom: number
  /** How many names there may be, highlighted nodes aside. */
  budget: number
  /** Boxes that are taken by something else. */
  reserved: readonly Box[]
  /** Names that stand there already. */
  said: ReadonlySet<string>
}

/** A name and its place on the sheet. */
export interface PlacedName {
  text: string
  weight: number
  /** The type size in CSS pixels. */
  size: number
  box: Box
  focus: boolean
}

/** The width of a text in CSS pixels. */
export type Measure = (text: string, type: Pick<PlacedName, 'weight' | 'size'>) => number

/** A name that would hide more nodes is left out; names of hubs may hide more. */
const HIDDEN = 3
const HIDDEN_BY_HUBS = 7
/** The nodes named first are hubs. */
const HUBS = 16
/** Names avoid only the most important nodes: this many. */
const DISCS = 3000

/** Pixels between a name and what floats beside it. */
const RIM = 6
/** The width of a letter, as a part of the type size. */
const LETTER = 0.62

/** Chooses which nodes are named and where. Important nodes come first, and no name covers another. */
export class LabelChoice {
  private readonly taken = new Boxes()
  private readonly discs = new Boxes()
  private readonly written = new Set<string>()

  /** @param spots ordered by importance */
  constructor(
    private readonly scene: Scene,
    private readonly spots: readonly Spot[],
    private readonly sheet: Sheet,
    private readonly measure: Measure,
  ) {
    for (const box of sheet.reserved) this.taken.add(box)
    for (const { x, y, radius, focus } of spots.slice(0, DISCS)) {
      const half = radius * 0.8
      const box = { left: x - half, right: x + half, top: y - half, bottom: y + half }
      if (focus) this.taken.add(box)
      else this.discs.add(box)
    }
  }

  names(): PlacedName[] {
    const names: PlacedName[] = []
    let left = this.sheet.budget
    for (const spot of this.spots) {
      if (left <= 0 && !spot.near) break
      const name = this.nameOf(spot)
      if (!name) continue
      names.push(name)
      left -= 1
    }
    return names
  }

  private nameOf(spot: Spot): PlacedName | null {
    const { size, weight, limit, roomy } = styleOf(this.scene, spot, this.sheet.zoom)
    // The name of the node in focus is always there, so it has to fit beside what floats over the sheet.
    const line = { top: spot.y - size, bottom: spot.y + size }
    const { from, to } = spot.focus ? this.spanAround(spot.x, line) : { from: 0, to: this.sheet.width }
    const widest = Math.floor((to - from) / (size * LETTER))
    const name = drawnName(this.scene, spot.node)
    // A note and its paper have the same name, and a community that of a member: once is enough.
    const isSaid = this.written.has(name) || this.sheet.said.has(this.scene.nodes.name[spot.node] ?? '')
    if (isSaid && !spot.focus) return null
    const place = (characters: number, hiding: number) => {
      const text = shorten(name, Math.min(characters, widest))
      const box = this.boxFor(spot, boxesAround(spot, this.measure(text, { size, weight }), size), hiding)
      return box && { text, size, weight, box, focus: spot.focus }
    }
    const placed = (roomy > limit && place(roomy, 0)) || place(limit, this.mostHidden(spot))
    if (!placed) return null
    this.written.add(name)
    this.taken.add(placed.box)
    return placed
  }

  /** How many nodes the name of a node may hide; the larger its disc, the more. */
  private mostHidden({ near, radius }: Spot): number {
    if (near) return Number.POSITIVE_INFINITY
    return Math.max(this.written.size < HUBS ? HIDDEN_BY_HUBS : HIDDEN, weightOf(1.5 * radius))
  }

  /** The free box that hides the fewest nodes. */
  private boxFor(spot: Spot, boxes: readonly Box[], most: number): Box | undefined {
    let best: Box | undefined
    let fewest = most + 0.5
    for (const box of boxes) {
      if (!this.isFree(box)) continue
      const hidden = this.hiddenBy(box)
      if (hidden < fewest) {
        best = box
        fewest = hidden
      }
    }
    return best ?? (spot.focus ? this.inside(spot, boxes) : undefined)
  }

  /** How many nodes a name would hide; a large one counts for several. */
  private hiddenBy(box: Box): number {
    let sum = 0
    for (const { left, right } of this.discs.among(box)) sum += weightOf(right - left)
    return sum
  }

  private isFree(box: Box): boolean {
    return box.left >= 0 && box.right <= this.sheet.width && !this.taken.find(box)
  }

  /** A box that is moved sideways until nothing floats over it: the node in focus always shows its name. */
  private inside({ x }: Spot, boxes: readonly Box[]): Box | undefined {
    const moved = boxes.map(box => this.moved(box, x))
    const whole = moved.find(box => box.top >= 0 && !this.taken.find(box))
    return whole ?? moved[2]
  }

  private moved(box: Box, x: number): Box {
    const width = box.right - box.left
    const { from, to } = this.spanAround(x, box)
    const left = Math.max(Math.min(box.left, to - width), from)
    return { ...box, left, right: left + width }
  }

  /** From where to where nothing floats beside a place. */
  private spanAround(x: number, { top, bottom }: Pick<Box, 'top' | 'bottom'>): { from: number; to: number } {
    const beside = this.sheet.reserved.filter(box => box.top < bottom && box.bottom > top)
    const lefts = beside.filter(({ right }) => right < x).map(({ right }) => right)
    const rights = beside.filter(({ left }) => left > x).map(({ left }) => left)
    return { from: Math.max(0, ...lefts) + RIM, to: Math.min(this.sheet.width, ...rights) - RIM }
  }
}

/** How many nodes a disc counts for, by its width in pixels. */
const weightOf = (width: number): number => Math.max(1, (width / 8) ** 2)

/** The boxes that a name may take: right of its node, left, below, above. */
function boxesAround({ x, y, radius }: Spot, width: number, size: number): Box[] {
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
