import type { NameRange, NameRanges, Sheet } from './ranges.ts'
import { secondLine, typeSize } from './type-size.ts'

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
  opacity: number
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
  box: { left: number; right: number; top: number; bottom: number }
}

/** Names come and go over this factor of the scale. */
const FADE = 1.12
/** Baselines below the middle of one line, and of two, in units of the type size. */
const ALONE = 0.36
const [UPPER, LOWER] = [0.04, 0.92]

const within = (value: number): number => Math.min(1, Math.max(0, value))

/** How much of a name is to be seen: it comes after the beginning of its range and is gone at the end. */
const opacityAt = ({ from, to }: NameRange, scale: number): number =>
  within(Math.log(scale / from) / Math.log(FADE)) * within(Math.log(to / scale) / Math.log(FADE))

function written(range: NameRange, opacity: number, { scale, middle }: Placing): CommunityName {
  const { place, lines } = range
  const size = typeSize(place, lines, scale)
  const [x, y] = [middle.x + scale * place.x, middle.y - scale * place.y]
  const below = secondLine(size)
  const isAlone = lines.second === ''
  const first = { text: lines.first, size, y: y + size * (isAlone ? ALONE : UPPER), opacity }
  const second = {
    text: lines.second,
    size: below.size,
    y: y + size * LOWER,
    opacity: opacity * below.opacity,
  }
  const [half, high] = [(lines.width * size) / 2, (lines.height * size) / 2]
  return {
    community: place.id,
    title: lines.title,
    nodes: place.nodes,
    x,
    lines: second.opacity === 0 || isAlone ? [first] : [first, second],
    box: { left: x - half, right: x + half, top: y - high, bottom: y + high },
  }
}

/** The names that stand on a sheet, the largest communities first. */
export function namesInView(ranges: NameRanges, placing: Placing, { width, height }: Sheet): CommunityName[] {
  const names = ranges.upTo(placing.scale).flatMap(range => {
    const opacity = opacityAt(range, placing.scale)
    return opacity === 0 ? [] : [written(range, opacity, placing)]
  })
  return names
    .filter(({ box }) => box.right > 0 && box.left < width && box.bottom > 0 && box.top < height)
    .sort((a, b) => b.nodes - a.nodes || a.community - b.community)
}
