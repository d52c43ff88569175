import type { Scene } from '../../src/graph/scene.ts'
import { LABELS } from '../../src/graph/schema.ts'

/** A node where it is drawn now, in CSS pixels. */
export interface Spot {
  node: number
  x: number
  y: number
  radius: number
  /** It belongs to what stands out: named before all others. */
  near: boolean
  /** It is what stands out: named in full, whatever it covers. */
  focus: boolean
}

/** A rectangle in CSS pixels. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

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

interface Style {
  size: number
  weight: number
  limit: number
}

const FAMILY =
  '"Inter", "Pretendard", system-ui, -apple-system, "Segoe UI", "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", sans-serif'

/** Side of a cell of the grid in which taken places are looked up, in pixels. */
const CELL = 96

/** Names on the canvas: more important ones first, none over another, each with a halo of the background. */
export class LabelPainter {
  private readonly widths = new Map<string, number>()
  private readonly scene: Scene
  private taken = new Map<number, Box[]>()
  private sheet: Sheet = { width: 0, zoom: 1, budget: 0, reserved: [], colors: { ink: '', halo: '' } }

  constructor(scene: Scene) {
    this.scene = scene
  }

  /** @param spots ordered by importance */
  paint(context: CanvasRenderingContext2D, spots: Iterable<Spot>, sheet: Sheet): void {
    const { budget, colors } = sheet
    this.sheet = sheet
    this.taken = new Map()
    for (const box of sheet.reserved) this.take(box)
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

  private paintOne(context: CanvasRenderingContext2D, spot: Spot): boolean {
    const style = styleOf(this.scene, spot, this.sheet.zoom)
    const most = Math.floor(this.sheet.width / (style.size * 0.62))
    const text = shorten(nameOf(this.scene, spot.node), Math.min(style.limit, most))
    const font = `${style.weight} ${style.size}px ${FAMILY}`
    context.font = font
    const width = this.widthOf(context, `${font}|${text}`, text)
    const found = places(spot, width, style.size)
    const box = found.find(place => this.isFree(place)) ?? (spot.focus ? this.inside(found[2]) : undefined)
    if (!box) return false
    this.take(box)
    context.lineWidth = spot.focus ? 5 : 3.5
    context.globalAlpha = 0.92
    context.strokeText(text, box.left, (box.top + box.bottom) / 2)
    context.globalAlpha = 1
    context.fillText(text, box.left, (box.top + box.bottom) / 2)
    return true
  }

  private widthOf(context: CanvasRenderingContext2D, key: string, text: string): number {
    const known = this.widths.get(key)
    if (known !== undefined) return known
    const { width } = context.measureText(text)
    this.widths.set(key, width)
    return width
  }

  private isFree(box: Box): boolean {
    const { left, right } = box
    if (left < 0 || right > this.sheet.width) return false
    return cellsOf(box).every(cell => !this.taken.get(cell)?.some(other => overlaps(box, other)))
  }

  /** Moved sideways until it is on the sheet. */
  private inside(box: Box | undefined): Box | undefined {
    if (!box) return undefined
    const width = box.right - box.left
    const left = Math.max(6, Math.min(box.left, this.sheet.width - width - 6))
    return { ...box, left, right: left + width }
  }

  private take(box: Box): void {
    for (const cell of cellsOf(box)) {
      const boxes = this.taken.get(cell)
      if (boxes) boxes.push(box)
      else this.taken.set(cell, [box])
    }
  }
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function cellsOf({ left, top, right, bottom }: Box): number[] {
  const cells: number[] = []
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1) {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1) {
      cells.push(row * 4096 + column)
    }
  }
  return cells
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

function styleOf(scene: Scene, { node, radius, focus, near }: Spot, zoom: number): Style {
  const paper = LABELS[scene.nodes.label[node] ?? 0] === 'Paper'
  const size = Math.round(Math.min(paper ? 13 : 16, 10.5 + radius * 0.22) * 2) / 2
  if (focus) return { size: Math.max(13.5, size), weight: 650, limit: 140 }
  return {
    size,
    weight: paper ? 400 : 540,
    limit: near ? 56 : Math.min(80, Math.round(28 * Math.max(1, zoom) ** 0.7)),
  }
}

/** A topic reads as the tag it is. */
const nameOf = (scene: Scene, node: number): string => {
  const name = scene.nodes.name[node] ?? ''
  return LABELS[scene.nodes.label[node] ?? 0] === 'Topic' ? `#${name}` : name
}

function shorten(name: string, limit: number): string {
  const characters = [...name]
  if (characters.length <= limit) return name
  return `${characters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`
}
