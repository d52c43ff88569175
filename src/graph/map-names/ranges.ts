import type { CommunityPlace, MapPlaces } from './places.ts'
import { type Lines, linesOf, namedFrom, typeSize } from './type-size.ts'

/** What names are written on, in pixels. */
export interface Sheet {
  width: number
  height: number
}

/** The name of a community, and scales between which it stands on the map, wherever that is looked at. */
export interface NameRange {
  place: CommunityPlace
  lines: Lines
  from: number
  to: number
}

/** Middles of names are no nearer to each other than the side of such a part of the sheet, and than so many pixels. */
const [PART, NEAREST] = [1 / 32, 100]
/** Until the map is magnified this much there is space around it, so names may be nearer by this factor. */
const [FAR, NEARER] = [1.5, 0.6]
/** A name goes when its community is this large, compared with the side of a square as large as the sheet. */
const LEAVES = 0.8
/** Names of the largest communities stay at least until the map is magnified this much. */
const STAYS = 1.5
/** Pixels between names. */
const GAP = 8
/** A name that would stand for a smaller range of scales does not stand at all. */
const WORTHWHILE = 1.4
/** How often a scale is made more exact, from one that is too large. */
const ROUNDS = 4

/** A step measures so many names. */
const NAMES = 200

/** Squares far away from each other may share a key. */
const keyOf = (column: number, row: number): number => column * 1_000_003 + row

const octaveOf = (scale: number): number => Math.floor(Math.log2(scale))

const NONE: readonly NameRange[] = []

/** How near names may be to each other. */
interface Spacing {
  /** How far a name may reach, in pixels. */
  reach: number
  /** Between the middles of names, in pixels. */
  distance: number
  /** The scale until which the map is seen from afar. */
  far: number
}

/** Names that stand, for each octave of scales in a grid whose squares are as large as the reach of names there. */
class Standing {
  private readonly grids = new Map<number, Map<number, NameRange[]>>()

  constructor(private readonly spacing: Spacing) {}

  add(range: NameRange): void {
    for (let octave = octaveOf(range.from); octave <= octaveOf(range.to); octave += 1) {
      const grid = this.grids.get(octave) ?? new Map<number, NameRange[]>()
      this.grids.set(octave, grid)
      const side = this.spacing.reach / 2 ** octave
      const key = keyOf(Math.floor(range.place.x / side), Math.floor(range.place.y / side))
      const names = grid.get(key)
      if (names) names.push(range)
      else grid.set(key, [range])
    }
  }

  /** The ranges of scales in which a name meets none of those that stand. */
  freeParts(range: NameRange): NameRange[] {
    let free = [range]
    for (let octave = octaveOf(range.from); octave <= octaveOf(range.to); octave += 1) {
      const side = this.spacing.reach / 2 ** octave
      const [column, row] = [Math.floor(range.place.x / side), Math.floor(range.place.y / side)]
      for (let square = 0; square < 9; square += 1) {
        const key = keyOf(column + (square % 3) - 1, row + Math.floor(square / 3) - 1)
        for (const other of this.grids.get(octave)?.get(key) ?? NONE) {
          const until = this.metUntil(range, other)
          if (until > Math.max(range.from, other.from))
            free = free.flatMap(part => without(part, other.from, until))
        }
        if (free.length === 0) return free
      }
    }
    return free
  }

  /** The scale until which a name meets one that stands, or one below both ranges. */
  private metUntil(a: NameRange, b: NameRange): number {
    const [across, down] = [Math.abs(a.place.x - b.place.x), Math.abs(a.place.y - b.place.y)]
    const apart = this.spacing.distance / Math.hypot(across, down)
    const distant = apart > this.spacing.far ? apart : NEARER * apart
    let until = Infinity
    for (let round = 0; round < ROUNDS && until > Math.max(a.from, b.from, distant); round += 1) {
      const [one, other] = [typeSize(a.place, a.lines, until), typeSize(b.place, b.lines, until)]
      until = Math.min(
        ((a.lines.width * one + b.lines.width * other) / 2 + GAP) / across,
        ((a.lines.height * one + b.lines.height * other) / 2 + GAP) / down,
      )
    }
    return Math.min(b.to, Math.max(until, distant))
  }
}

/** What is left of a range between whose ends a name meets another; parts that are hardly seen are left out. */
function without(range: NameRange, from: number, to: number): NameRange[] {
  if (from >= range.to || to <= range.from) return [range]
  const parts = [
    { ...range, to: from },
    { ...range, from: to },
  ]
  return parts.filter(part => part.to > part.from * WORTHWHILE)
}

/**
 * At which scales the name of each community stands, so that at no scale one covers another, and as many stand in sight as
 * can be read at once. The ranges of scales of a name do not depend on what is in sight, so the same scale and place
 * show the same names however one came there (Been, Daiches, Yap 2006, "Dynamic Map Labeling"). Large communities come
 * first.
 */
export class NameRanges {
  private readonly wanted: readonly CommunityPlace[]
  private readonly standing: Standing
  private readonly found: NameRange[] = []
  /** How many of the wanted ones have been looked at. */
  private known = 0
  /** A name goes once the square root of its community's area is so many pixels. */
  private readonly leaves: number
  /** The scale at which the whole map fits the sheet. */
  private readonly whole: number

  /** @param longest the width in pixels that no name exceeds, if it is known */
  constructor(
    { places, side }: MapPlaces,
    private readonly sheet: Sheet,
    longest = places.reduce((most, { name }) => Math.max(most, linesOf(name, sheet.width).largest), 0),
  ) {
    const { width, height } = sheet
    this.leaves = LEAVES * Math.sqrt(width * height)
    this.whole = Math.min(width, height) / side
    this.wanted = places.toSorted((a, b) => namedFrom(a) - namedFrom(b) || b.nodes - a.nodes || a.id - b.id)
    const distance = Math.max(NEAREST, Math.sqrt(width * height * PART))
    this.standing = new Standing({
      reach: Math.max(distance, longest + GAP),
      distance,
      far: FAR * this.whole,
    })
  }

  /** All scales at which a name may stand. Of thousands only those that come into sight are written. */
  private rangeOf(place: CommunityPlace): NameRange {
    const to = this.leaves / Math.sqrt(place.width * place.height)
    const last = place.isTop ? Math.max(to, STAYS * this.whole) : to
    return { place, lines: linesOf(place.name, this.sheet.width), from: namedFrom(place), to: last }
  }

  /** The ranges that contain a scale, and others. Those of smaller communities are found when they are asked for. */
  upTo(scale: number): readonly NameRange[] {
    for (; this.known < this.wanted.length; this.known += 1) {
      const place = this.wanted[this.known] as CommunityPlace
      if (namedFrom(place) > scale) break
      for (const part of this.standing.freeParts(this.rangeOf(place))) {
        this.standing.add(part)
        this.found.push(part)
      }
    }
    return this.found
  }
}

/** The same step by step: a large map has thousands of names. */
export function* rangeSteps(map: MapPlaces, sheet: Sheet): Generator<void, NameRanges> {
  let longest = 0
  for (const [at, { name }] of map.places.entries()) {
    longest = Math.max(longest, linesOf(name, sheet.width).largest)
    if (at % NAMES === NAMES - 1) yield
  }
  yield
  return new NameRanges(map, sheet, longest)
}
