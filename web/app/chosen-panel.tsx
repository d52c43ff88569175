import { MOST_TOGETHER } from '../../src/graph/most-together.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { NodePanel, type PanelProps } from '../panel/node-panel.tsx'
import { TogetherPanel } from '../panel/together-panel.tsx'
import { choose } from '../state/chosen.ts'

/** What a line was drawn around. */
export interface Circled {
  /** The keys of those that were chosen. */
  keys: readonly string[]
  /** How many nodes there were. */
  count: number
}

/** Chooses nodes that a line was drawn around: as many as can be looked at together. */
export function chooseInside({ nodes }: Scene, inside: readonly number[]): Circled {
  const keys = inside.slice(0, MOST_TOGETHER).flatMap(node => nodes.key[node] ?? [])
  if (keys.length > 0) choose(keys)
  return { keys, count: inside.length }
}

interface ChosenProps extends Omit<PanelProps, 'nodeKey'> {
  keys: readonly string[]
  circled: Circled | null
}

/** The panel of one node, or of several together. */
export function ChosenPanel({ keys, circled, ...props }: ChosenProps) {
  const [only, ...others] = keys
  if (only !== undefined && others.length === 0) return <NodePanel nodeKey={only} {...props} />
  const count = circled?.keys.join() === keys.join() ? circled.count : keys.length
  return <TogetherPanel keys={keys} circled={count} onHover={props.onHover} onClose={props.onClose} />
}
