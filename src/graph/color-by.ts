import type { Measure } from './measures/measure-names.ts'
import type { Scale } from './measures/scale.ts'
import { scaleColor, type Theme } from './palette.ts'
import type { Scene } from './scene.ts'

/** What the colours of nodes stand for. */
export type ColorBy = 'kind' | 'community' | Measure

interface WithKinds {
  nodes: Pick<Scene['nodes'], 'label' | 'community'>
}

/** By default nodes are coloured by kind, or by community if there is only one kind and more than one community. */
export const plainColors = ({ nodes: { label, community } }: WithKinds): 'kind' | 'community' =>
  label.every(one => one === label[0]) && community.some(one => one !== community[0]) ? 'community' : 'kind'

/**
 * What the colours of a scene stand for: what an address wants, or the usual.
 * @param scale the values of a measure; null while they are worked out, or where they don't differ
 */
export function colorsOf(scene: WithKinds, wanted: ColorBy | null, scale: Scale | null): ColorBy {
  if (wanted === 'kind' || wanted === 'community') return wanted
  return scale !== null && wanted === scale.measure ? wanted : plainColors(scene)
}

/** Colours that differ by less than this part of a scale look alike. */
const STEPS = 32

/** The step of a scale that a node is at; `STEPS + 1` for those without a value. */
export const scaleStep = ({ shares }: Scale, node: number): number => {
  const share = shares[node] ?? Number.NaN
  return Number.isNaN(share) ? STEPS + 1 : Math.round(share * STEPS)
}

/** The colour of a step of a scale. */
export const stepColor = (theme: Theme, step: number): string =>
  scaleColor(theme, step > STEPS ? null : step / STEPS)
