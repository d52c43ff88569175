import { SURFACE_COLORS } from '../graph/palette.ts'
import type { Drawing } from './drawing.ts'
import { HEIGHT, type Point, WIDTH } from './frame.ts'
import { number } from './marks.ts'

const misses = (a: Point, b: Point): boolean =>
  Math.max(a.x, b.x) < 0 ||
  Math.min(a.x, b.x) > WIDTH ||
  Math.max(a.y, b.y) < 0 ||
  Math.min(a.y, b.y) > HEIGHT

const path = (lines: string, color: string, width: number, opacity: number): string =>
  lines === ''
    ? ''
    : `<path d="${lines}" stroke="${color}" stroke-opacity="${opacity}" stroke-width="${width}" fill="none"/>\n`

export interface Lines {
  plain: string
  /** Those of the selected node, each in the colour of the node it leads to. */
  strong: string
}

/** The relationships between shown nodes. */
export function linesOf({
  scene: { relationships },
  shown,
  frame,
  focus,
  near,
  theme,
  colorOf,
}: Drawing): Lines {
  const present = new Set(shown)
  let plain = ''
  const strong = new Map<string, string>()
  for (const [index, source] of relationships.source.entries()) {
    const target = relationships.target[index] as number
    if (!present.has(source) || !present.has(target)) continue
    const [a, b] = [frame.at(source), frame.at(target)]
    if (misses(a, b)) continue
    const line = `M${number(a.x)} ${number(a.y)}L${number(b.x)} ${number(b.y)}`
    if (source !== focus && target !== focus) plain += line
    else strong.set(colorOf(target), (strong.get(colorOf(target)) ?? '') + line)
  }
  const { relationship } = SURFACE_COLORS[theme]
  return {
    plain: path(plain, relationship, 0.6, near ? 0.12 : 0.5),
    strong: [...strong].map(([color, lines]) => path(lines, color, 1.6, 0.9)).join(''),
  }
}
