import { type Box, overlap } from '../box.ts'
import type { NameRange, NameRanges, Sheet } from './ranges.ts'
import { isReadable, secondLine, typeSize } from './type-size.ts'

/** How the map lies on a sheet: pixels for one unit of the scene, and where its middle is. */
export interface Placing {
  scale: number
  middle: { x: number; y: number }
}

interface WrittenLine {
  text: string
  size: number
  /** The baseline. */
  y: number
}

/** The name of a community where it stands on a sheet, in pixels. */
export interface CommunityName {
  community: number
  /** The node that it is named for first. */
  title: string
  nodes: number
  /** The middle of its lines. */
  x: number
  lines: WrittenLine[]
  box: Box
}

/** Baselines below the middle of one line, and of two, in units of the type size. */
const ALONE = 0.36
const [UPPER, LOWER] = [0.04, 0.92]

/** Pixels between a name and the edge of its sheet. */
const EDGE = 8

/** A name is there as a whole or not at all: one that faded by the scale stayed half there where the map came to rest. */
function written(range: NameRange, { scale, middle }: Placing): CommunityName {
  const { place, lines } = range
  const size = typeSize(place, lines, scale)
  const [x, y] = [middle.x + scale * place.x, middle.y - scale * place.y]
  const below = secondLine(size)
  const isAlone = lines.second === ''
  const first = { text: lines.first, size, y: y + size * (isAlone ? ALONE : UPPER) }
  const second = { text: lines.second, size: below, y: y + size * LOWER }
  const [half, high] = [(lines.width * size) / 2, (lines.height * size) / 2]
  return {
    community: place.id,
    title: lines.title,
    nodes: place.nodes,
    x,
    lines: isAlone || !isReadable(below) ? [first] : [first, second],
    box: { left: x - half, right: x + half, top: y - high, bottom: y + high },
  }
}

const isOn = ({ box }: CommunityName, { width, height }: Sheet): boolean =>
  box.right > 0 && box.left < width && box.bottom > 0 && box.top < height

/** How far a name is moved so that an edge of the sheet cuts nothing off. It leaves when the middle of its community has left. */
function awayFromEdge({ x, box }: CommunityName, width: number): number {
  const half = (box.right - box.left) / 2 + EDGE
  const middle = Math.min(width, Math.max(0, x))
  return 2 * half > width ? 0 : Math.min(width - half, Math.max(half, middle)) - middle
}

/** Moves names near the edges of a sheet onto it where there is room. */
function keepOn(names: readonly CommunityName[], { width }: Sheet): void {
  for (const name of names) {
    const by = awayFromEdge(name, width)
    const box = { ...name.box, left: name.box.left + by, right: name.box.right + by }
    if (by === 0 || names.some(other => other !== name && overlap(box, other.box))) continue
    name.x += by
    name.box = box
  }
}

/** The names that stand on a sheet, the largest communities first. */
export function namesInView(ranges: NameRanges, placing: Placing, sheet: Sheet): CommunityName[] {
  const { scale } = placing
  const names = ranges
    .upTo(scale)
    .filter(({ from, to }) => from < scale && scale < to)
    .map(range => written(range, placing))
    .filter(name => isOn(name, sheet))
  names.sort((a, b) => b.nodes - a.nodes || a.community - b.community)
  keepOn(names, sheet)
  return names
}
