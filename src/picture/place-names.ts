import { type Box, overlap } from '../graph/box.ts'
import { widthOf } from '../graph/lettering.ts'

/** A disc, in pixels of the picture. */
export interface Disc {
  node: number
  x: number
  y: number
  radius: number
  name: string
}

export interface PlacedName {
  disc: Disc
  /** The start of the text on its baseline. */
  x: number
  y: number
  name: string
}

const FONT = 13

const boxOf = ({ x, y, radius }: Disc): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
})

/** Where a name may go: right of its disc, left of it, below, above. */
function placesOf(disc: Disc, width: number): PlacedName[] {
  const { x, y, radius, name } = disc
  const middle = x - width / 2
  return [
    { x: x + radius + 4, y: y + 4, name, disc },
    { x: x - radius - 4 - width, y: y + 4, name, disc },
    { x: middle, y: y + radius + FONT + 1, name, disc },
    { x: middle, y: y - radius - 5, name, disc },
  ]
}

const boxOfName = ({ x, y, name }: PlacedName): Box => ({
  left: x - 2,
  right: x + FONT * widthOf(name) + 2,
  top: y - FONT,
  bottom: y + 4,
})

/** This many of the largest discs get a name even if it has to cover smaller discs. */
const ALWAYS = 12

/**
 * Places at most `most` names, the most important disc first. No name overlaps another or `taken` or leaves the
 * picture, and after the first dozen none covers one of the `most` largest discs.
 */
export function placeNames(
  discs: readonly Disc[],
  taken: readonly Box[],
  size: Box,
  most: number,
): PlacedName[] {
  const large = discs.slice(0, most).map(boxOf)
  const filled = [...taken]
  const placed: PlacedName[] = []
  const isFree = (box: Box, others: readonly Box[]) =>
    box.left > size.left &&
    box.right < size.right &&
    box.top > size.top &&
    box.bottom < size.bottom &&
    ![...filled, ...others].some(other => overlap(box, other))
  for (const [rank, disc] of discs.slice(0, most * 4).entries()) {
    if (placed.length >= most) break
    const places = placesOf(disc, FONT * widthOf(disc.name)).map(place => ({ place, box: boxOfName(place) }))
    const found =
      places.find(({ box }) => isFree(box, large)) ??
      (rank < ALWAYS ? places.find(({ box }) => isFree(box, [])) : undefined)
    if (!found) continue
    filled.push(found.box)
    placed.push(found.place)
  }
  return placed
}
