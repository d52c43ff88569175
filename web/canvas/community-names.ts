import type { Box } from '../../src/graph/box.ts'
import { type CommunityName, namesInView, type Placing } from '../../src/graph/map-names/names-in-view.ts'
import type { MapPlaces } from '../../src/graph/map-names/places.ts'
import { NameRanges, rangeSteps, type Sheet } from '../../src/graph/map-names/ranges.ts'
import { WEIGHTS, writeAt } from './lettering.ts'
import type { Point } from './point.ts'

/** The map on which communities are named. */
export interface Ground {
  sheet: Sheet
  placing: Placing
  /** Boxes that float over the map. */
  reserved: readonly Box[]
  isShown: (community: number) => boolean
  colorOf: (community: number) => string
  /** The colour around letters, which keeps them legible over discs and lines. */
  halo: string
}

/** Pixels over which names fade that come near something that floats over the map. */
const FADE = 24
/** Less of a name is not there for the pointer, and does not keep other names away. */
const CLEAR = 0.4

const gapBetween = (a: Box, b: Box): number =>
  Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom)

/** Writes the names of communities, large like those of countries, and knows where they stand. */
export class CommunityNames {
  private ranges: NameRanges | null = null
  private sheet: Sheet = { width: 0, height: 0 }
  private clear: CommunityName[] = []

  constructor(private readonly places: MapPlaces) {}

  /** The names that can be read, as they were painted last. */
  get legible(): readonly CommunityName[] {
    return this.clear
  }

  /** Finds out which names stand where, step by step, before they are painted. */
  *prepare(sheet: Sheet): Generator<void, void> {
    this.ranges = yield* rangeSteps(this.places, sheet)
    this.sheet = sheet
  }

  /** Whether there is nothing to paint. */
  hide(): void {
    this.clear = []
  }

  paint(context: CanvasRenderingContext2D, ground: Ground): void {
    const names = namesInView(this.rangesOn(ground.sheet), ground.placing, ground.sheet)
    context.textAlign = 'center'
    context.textBaseline = 'alphabetic'
    context.lineJoin = 'round'
    context.strokeStyle = ground.halo
    const shown = names.filter(({ community }) => ground.isShown(community))
    this.clear = shown.filter(name => write(context, name, ground) > CLEAR)
  }

  /** The community whose name is at a point, in pixels. */
  at({ x, y }: Point): number | null {
    const isHit = ({ box }: CommunityName) => x > box.left && x < box.right && y > box.top && y < box.bottom
    return this.clear.find(isHit)?.community ?? null
  }

  private rangesOn(sheet: Sheet): NameRanges {
    const isSame = sheet.width === this.sheet.width && sheet.height === this.sheet.height
    if (!this.ranges || !isSame) this.ranges = new NameRanges(this.places, sheet)
    this.sheet = sheet
    return this.ranges
  }
}

/** Returns how much of the name is to be seen. */
function write(
  context: CanvasRenderingContext2D,
  { community, x, lines, box }: CommunityName,
  { reserved, colorOf }: Ground,
): number {
  const gap = reserved.reduce((least, other) => Math.min(least, gapBetween(box, other)), FADE)
  const free = Math.max(0, gap / FADE)
  context.fillStyle = colorOf(community)
  context.globalAlpha = free
  for (const { text, size, y } of lines) {
    const halo = { width: 2 + size / 8, opacity: 1 }
    writeAt(context, text, { x, y }, { weight: WEIGHTS.community, size }, halo)
  }
  context.globalAlpha = 1
  return free
}
