import {
  communityColor,
  LABEL_COLORS,
  type Theme as Mode,
  SURFACE_COLORS,
  type SurfaceColors,
} from '../../src/graph/palette.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { LABELS, type Label } from '../../src/graph/schema.ts'
import type { ColorBy } from '../address/place.ts'
import type { DrawnNode } from './build-graph.ts'
import { mix } from './mix.ts'

export type NodePaint = Pick<DrawnNode, 'color' | 'core' | 'halo'>

/** Every colour of a drawn scene in one mode. All are opaque: they are mixed with the background beforehand. */
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
}

/** Authors are rings and models have a dark heart, so that kinds differ by more than colour. */
function coreOf(kind: Label, color: string, { background, text }: SurfaceColors): string {
  if (kind === 'Author') return background
  return kind === 'Model' ? mix(color, text, 0.6) : color
}

export function makePaints(scene: Scene, mode: Mode, colorBy: ColorBy): Paints {
  const { background, text: ink } = SURFACE_COLORS[mode]
  const { label, community } = scene.nodes
  const { source, target } = scene.relationships
  const slots = new Map(scene.communities.map(({ id, color }) => [id, color]))
  const hueOfCommunity = (id: number) => communityColor(mode, slots.get(id) ?? 0)
  const kindOf = (node: number) => LABELS[label[node] ?? 0] ?? 'Paper'
  const hueOf = (node: number) =>
    colorBy === 'community' ? hueOfCommunity(community[node] ?? 0) : LABEL_COLORS[mode][kindOf(node)]
  const paint = (node: number, color: string): NodePaint => {
    return { color, core: coreOf(kindOf(node), color, SURFACE_COLORS[mode]), halo: background }
  }
  // A line takes the colour of what it leads to: the author, topic or model rather than the paper.
  const hueOfLine = (index: number) => hueOf(target[index] ?? source[index] ?? 0)
  return {
    mode,
    background,
    ink,
    node: node => paint(node, hueOf(node)),
    faded: node => paint(node, mix(hueOf(node), background, 0.86)),
    line: index => mix(hueOfLine(index), background, mode === 'light' ? 0.74 : 0.7),
    strongLine: index => mix(hueOfLine(index), background, 0.2),
    fadedLine: mix(ink, background, 0.955),
    community: hueOfCommunity,
  }
}
