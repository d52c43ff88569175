import { type Box, Boxes } from './boxes.ts'
import { FAMILY, shorten } from './lettering.ts'
import { boundsOf, isInside, middleOf } from './outlines.ts'
import type { Point } from './point.ts'
import type { Territory } from './territories.ts'

/** The map on which territories are named. */
export interface Ground {
  /** At 1 the whole scene is shown. */
  zoom: number
  toScreen: (point: Point) => Point
  /** The radius of a disc in pixels. */
  radiusOf: (size: number) => number
  /** Boxes that float over the map. */
  reserved: readonly Box[]
  colorOf: (community: number) => string
  /** The colour around letters, which keeps them legible over discs and lines. */
  halo: string
}

interface Lines {
  first: string
  second: string
  size: number
  width: number
  height: number
}

/** Type size in pixels: smallest and largest, and between them a base plus a share of the territory's extent. */
const [SMALLEST, LARGEST, BASE, SHARE] = [10.5, 26, 5, 0.066]
/** A name may be this much wider than its territory. */
const BEYOND = 1.25
/** From near, nodes have names: those of territories fade out between these zooms. */
const [FADES, GONE] = [1.8, 3.2]
/** Names are placed again when the zoom has changed by this factor. */
const STILL = 1.2
/** Where a name may stand, as shares of the territory's width and height from its middle; the middle comes first. */
const ACROSS = [0, -0.12, 0.12, -0.24, 0.24]
const DOWN = [0, -0.12, 0.12, -0.24, 0.24, -0.36, 0.36, -0.46, 0.46]
const SHARES = DOWN.flatMap(down => ACROSS.map(across => [across, down] as const))
/** Communities with a smaller share of all nodes are not named. */
const NAMED = 0.025
/** Above this cost a territory stays unnamed. The cost is mostly four times the share of the name that nodes cover. */
const COVERED = 1.4
/** The size of the second line relative to the first, and the smallest legible size. */
const [LESS, READABLE] = [0.72, 10]
/** The width in pixels of a node that counts as a dot. */
const DOT = 6

/** Writes the names of territories, large and pale like those of countries, where they hide the fewest nodes. */
export class TerritoryNames {
  /** Where each name stands, in the scene's unit, so that it moves with the map; null if there is no room. */
  private readonly places = new Map<number, Point | null>()
  private placedFor = 0
  private discs: Discs | null = null

  /** Returns the boxes of the names. @param territories ordered by size */
  paint(context: CanvasRenderingContext2D, territories: readonly Territory[], ground: Ground): Box[] {
    const strength = Math.min(1, Math.max(0, (GONE - ground.zoom) / (GONE - FADES)))
    if (strength === 0) return []
    this.begin(territories, ground)
    context.textAlign = 'center'
    context.textBaseline = 'alphabetic'
    context.lineJoin = 'round'
    context.strokeStyle = ground.halo
    context.globalAlpha = strength
    const taken = new Boxes()
    for (const box of ground.reserved) taken.add(box)
    const all = territories.reduce((sum, { members }) => sum + members.length, 0)
    const stand = territories
      .filter(({ name, members }) => name !== '' && members.length >= all * NAMED)
      .flatMap(territory => this.paintOne(context, territory, ground, taken))
    return strength > 0.4 ? stand : []
  }

  private begin(territories: readonly Territory[], ground: Ground): void {
    const key = ground.zoom * ground.radiusOf(1)
    if (this.discs && Math.max(key / this.placedFor, this.placedFor / key) < STILL) return
    this.places.clear()
    this.placedFor = key
    this.discs = new Discs(
      territories.flatMap(({ members }) => members),
      ground,
    )
  }

  private paintOne(
    context: CanvasRenderingContext2D,
    territory: Territory,
    ground: Ground,
    taken: Boxes,
  ): Box[] {
    const outline = territory.hull.map(ground.toScreen)
    const lines = linesOf(context, territory.name, boundsOf(outline))
    const place = lines && this.placeOf(territory, lines, outline, taken)
    if (!lines || !place) return []
    const at = ground.toScreen(place)
    const box = boxAt(at, lines)
    if (taken.find(box)) return []
    taken.add(box)
    context.fillStyle = ground.colorOf(territory.community)
    write(context, lines.first, at.x, lines.second ? at.y : at.y + lines.size * 0.36, lines.size)
    if (lines.second) write(context, lines.second, at.x, at.y + lines.size * 0.92, lines.size * LESS)
    return [box]
  }

  private placeOf(
    { community, hull }: Territory,
    lines: Lines,
    outline: readonly Point[],
    taken: Boxes,
  ): Point | null {
    const known = this.places.get(community)
    if (known !== undefined) return known
    const [seen, real] = [middleOf(outline), middleOf(hull)]
    let [place, least]: [Point | null, number] = [null, COVERED]
    for (const [across, down] of SHARES) {
      const at = { x: seen.x + across * seen.width, y: seen.y + down * seen.height }
      const box = boxAt(at, lines)
      const cost =
        4 * (this.discs?.covering(box) ?? 0) +
        0.3 * Math.hypot(across, down) +
        (isInside(at, outline) ? 0 : 0.12)
      if (cost >= least || taken.find(box)) continue
      least = cost
      place = { x: real.x + across * real.width, y: real.y - down * real.height }
    }
    this.places.set(community, place)
    return place
  }
}

/** The nodes that names should not cover. */
class Discs {
  private readonly boxes = new Boxes()

  /** Takes the nodes where they are on the screen now. */
  constructor(members: Territory['members'], { toScreen, radiusOf }: Ground) {
    for (const member of members) {
      const { x, y } = toScreen(member)
      const radius = radiusOf(member.size)
      this.boxes.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
    }
  }

  /** Roughly the share of a rectangle that nodes cover; those larger than a dot count for more. */
  covering(box: Box): number {
    let area = 0
    for (const { left, right } of this.boxes.among(box)) {
      const width = right - left
      area += width ** 2 * Math.max(1, width / DOT)
    }
    return area / ((box.right - box.left) * (box.bottom - box.top))
  }
}

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, size: number): void {
  context.font = fontOf(size)
  context.lineWidth = 2 + size / 8
  context.strokeText(text, x, y)
  context.fillText(text, x, y)
}

const fontOf = (size: number): string => `680 ${Math.round(size * 2) / 2}px ${FAMILY}`

/** The first name in large type and the second one smaller below it; null if the territory is too small. */
function linesOf(context: CanvasRenderingContext2D, name: string, outline: Box): Lines | null {
  const [across, down] = [outline.right - outline.left, outline.bottom - outline.top]
  const wanted = Math.min(LARGEST, BASE + SHARE * Math.sqrt(across * down))
  const [first = '', second = ''] = name.split(' · ', 2).map(part => shorten(part, 24))
  context.font = fontOf(wanted)
  const room = across * BEYOND
  const fitting = wanted * Math.min(1, room / Math.max(1, context.measureText(first).width))
  if (fitting < SMALLEST) return null
  context.font = fontOf(fitting)
  const width = context.measureText(first).width
  context.font = fontOf(fitting * LESS)
  const below = context.measureText(second).width
  if (second === '' || below > room || fitting * LESS < READABLE)
    return { first, second: '', size: fitting, width, height: fitting }
  return { first, second, size: fitting, width: Math.max(width, below), height: fitting * 2 }
}

const boxAt = ({ x, y }: Point, { width, height }: Lines): Box => ({
  left: x - width / 2 - 4,
  right: x + width / 2 + 4,
  top: y - height / 2,
  bottom: y + height / 2,
})
