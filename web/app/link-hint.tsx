import type { Scene } from '../../src/graph/scene.ts'
import { labelOf } from '../../src/graph/scene.ts'
import { shownName, VIEW_TYPES } from '../../src/graph/schema.ts'
import type { Point } from '../canvas/point.ts'
import card from '../components/card.module.css'
import { classes } from '../components/classes.ts'
import { ReasonsAtAGlance } from '../panel/reasons.tsx'
import { WhyAlike } from '../panel/similar-papers.tsx'
import { useSettings } from '../state/settings.tsx'
import { useTogether } from '../state/use-together.ts'
import styles from './link-hint.module.css'

/** A link under the pointer, and where that is on the canvas. */
export interface HintedLink {
  scene: Scene
  link: number
  at: Point
}

/** Milliseconds that the pointer rests on a link before it is asked why it is there. */
const REST = 120
/** The width of the hint and its distance from the pointer, in pixels. */
const [WIDTH, AWAY] = [340, 16]

/** Says why there is a link, beside the pointer. A click on the link says all of it in the panel. */
export function LinkHint({ scene, link, at }: HintedLink) {
  const { say } = useSettings()
  const { source, target, type, weight } = scene.relationships
  const ends = [source[link] as number, target[link] as number] as const
  const keys = [scene.nodes.key[ends[0]] ?? '', scene.nodes.key[ends[1]] ?? ''] as const
  const state = useTogether(keys, REST)
  const names = ends.map(end => shownName(labelOf(scene, end), scene.nodes.name[end] ?? ''))
  const isShared = VIEW_TYPES[type[link] as number] === 'SHARES'
  const isAlike = isShared && ends.every(end => labelOf(scene, end) === 'Paper')
  const { innerWidth } = window
  const left = Math.max(8, Math.min(at.x + AWAY, innerWidth - WIDTH - 8))
  return (
    <div
      className={classes(card.card, styles.hint)}
      style={{
        left,
        ...(at.y > window.innerHeight / 2
          ? { bottom: `calc(100% - ${at.y - AWAY}px)` }
          : { top: at.y + AWAY }),
      }}
      role="tooltip"
    >
      <p className={styles.ends}>{names.join(' — ')}</p>
      {isAlike ? (
        <WhyAlike keys={keys} />
      ) : state.status === 'ready' ? (
        <ReasonsAtAGlance together={state.together} />
      ) : (
        isShared && <p>{say('papersTogether', { count: weight[link] ?? 1 })}</p>
      )}
    </div>
  )
}
