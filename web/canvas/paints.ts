import { type ColorBy, scaleStep, stepColor } from '../../src/graph/color-by.ts'
import { LABEL_TABLE, type Mark } from '../../src/graph/labels.ts'
import type { Scale } from '../../src/graph/measures/scale.ts'
import { mix } from '../../src/graph/mix.ts'
import {
  COMMUNITY_COLORS,
  communityColor,
  communityNameColor,
  type Theme as Mode,
  SURFACE_COLORS,
  type SurfaceColors,
} from '../../src/graph/palette.ts'
import { labelOf, type Scene } from '../../src/graph/scene.ts'
import { LABELS } from '../../src/graph/schema.ts'
import type { DrawnNode } from './drawn.ts'

export type NodePaint = Pick<DrawnNode, 'color' | 'core'>

/** The area of an ordinary window in pixels. */
const WINDOW = 1_200_000

/** Every colour of a drawn scene in one mode. All are opaque: they are mixed with the background in advance. */
export interface Paints {
  mode: Mode
  background: string
  ink: string
  node(node: number): NodePaint
  faded(node: number): NodePaint
  line(index: number): string
  strongLine(index: number): string
  fadedLine: string
  community(id: number): string
  communityName(id: number): string
}

/** The colour inside a disc. It makes the mark, which tells labels apart without their colour. */
const CORES: Record<Mark, (color: string, surface: SurfaceColors) => string> = {
  disc: color => color,
  ring: (_, { background }) => background,
  heart: (color, { text }) => mix(color, text, 0.6),
}

/** Mixes each colour once, however often it is drawn. @param lookOf the same number for all that look alike */
function remembered<T>(lookOf: (index: number) => number, make: (index: number) => T): (index: number) => T {
  const known: T[] = []
  return index => {
    const look = lookOf(index)
    known[look] ??= make(index)
    return known[look]
  }
}

/** The more lines share an area, the paler each is, so that they never drown the nodes. */
function palenessOf(lines: number, area: number): number {
  const crowd = (lines * WINDOW) / Math.max(area, WINDOW / 16)
  return Math.min(0.9, Math.max(0.3, 0.62 + 0.085 * Math.log2(crowd / 1500)))
}

/** What colours stand for. */
export interface Dyes {
  mode: Mode
  colorBy: ColorBy
  /** The values of the measure that colours stand for, if they do. */
  scale?: Scale | null
}

/** @param area of the canvas, in square pixels */
export function makePaints(scene: Scene, { mode, colorBy, scale = null }: Dyes, area: number): Paints {
  const { background, text: ink } = SURFACE_COLORS[mode]
  const { community, label } = scene.nodes
  const { source, target } = scene.relationships
  const slots = new Map(scene.communities.map(({ id, color }) => [id, color]))
  const slotOf = (node: number) => slots.get(community[node] ?? 0) ?? 0
  const hueOfCommunity = (id: number) => communityColor(mode, slots.get(id) ?? 0)
  const rowOf = (node: number) => LABEL_TABLE[labelOf(scene, node)]
  const hueOf = (node: number) => {
    if (scale) return stepColor(mode, scaleStep(scale, node))
    return colorBy === 'community' ? communityColor(mode, slotOf(node)) : rowOf(node).color[mode]
  }
  const dyeOf = (node: number) => {
    if (scale) return scaleStep(scale, node)
    return colorBy === 'community' ? slotOf(node) % COMMUNITY_COLORS[mode].length : 0
  }
  const lookOf = (node: number) => dyeOf(node) * LABELS.length + (label[node] ?? 0)
  const paint = (node: number, color: string): NodePaint => {
    return { color, core: CORES[rowOf(node).mark](color, SURFACE_COLORS[mode]) }
  }
  const fade = ({ color, core }: NodePaint): NodePaint => ({
    color: mix(color, background, 0.84),
    core: mix(core, background, 0.84),
  })
  // A line has the colour of its target: the author, topic or model rather than the paper.
  const endOfLine = (index: number) => target[index] ?? source[index] ?? 0
  const hueOfLine = (index: number) => hueOf(endOfLine(index))
  const pale = palenessOf(source.length, area)
  const plain = remembered(lookOf, node => paint(node, hueOf(node)))
  return {
    mode,
    background,
    ink,
    node: plain,
    faded: remembered(lookOf, node => fade(plain(node))),
    line: remembered(
      index => lookOf(endOfLine(index)),
      index => mix(hueOfLine(index), background, pale),
    ),
    strongLine: index => mix(hueOfLine(index), background, 0.1),
    fadedLine: mix(ink, background, 0.94),
    community: hueOfCommunity,
    communityName: id => communityNameColor(mode, slots.get(id) ?? 0),
  }
}
