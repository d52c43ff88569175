import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Scale } from '../../src/graph/measures/scale.ts'
import type { Scene } from '../../src/graph/scene.ts'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'
import type { Point } from '../canvas/point.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './graph-surface.module.css'
import type { Sight } from './keep-sight.ts'
import { useCanvas } from './use-canvas.ts'
import type { Deeds } from './use-deeds.ts'
import { useSteps } from './use-steps.ts'

export interface SurfaceProps {
  scene: Scene
  /** What colours stand for, if that is a measure. */
  scale: Scale | null
  /** What is chosen, the selected node first. */
  chosen: readonly number[]
  /** 1 for each node that fits the filters; null if there are none. */
  fitting: Uint8Array | null
  /** Nodes that are left out one by one, and nodes that are pinned. */
  without: ReadonlySet<number>
  pinned: ReadonlySet<number>
  /** Whether the surface that this one replaces had the focus, which it then takes over. */
  hadFocus: RefObject<boolean>
  /** What the surface that this one replaces has shown. */
  sight: RefObject<Sight | null>
  onCanvas: (canvas: GraphCanvas | null) => void
  onSelect: (node: number | null, more?: boolean) => void
  deeds: Deeds
  /** Whether every drag draws a line around nodes, and not only one with Shift. */
  lassoing: boolean
  onLassoing: (lassoing: boolean) => void
  onLasso: (nodes: readonly number[]) => void
  onLink: (link: number | null, at: Point) => void
  onSelectLink: (link: number) => void
  /** Text for screen readers to read aloud now. */
  onSpeak: (text: string) => void
}

/** The canvas as an element of the page that takes the focus and answers the keyboard. */
export function GraphSurface({
  scene,
  chosen,
  hadFocus,
  deeds,
  lassoing,
  onLassoing,
  onSelect,
  onSpeak,
  ...on
}: SurfaceProps) {
  const { say } = useSettings()
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = host.current
    if (hadFocus.current) element?.focus({ preventScroll: true })
    return () => {
      hadFocus.current = element === document.activeElement
    }
  }, [hadFocus])
  const select = (node: number | null, more: boolean) => {
    steps.forget()
    onSelect(node, more)
  }
  const canvas = useCanvas({
    host,
    scene,
    chosen,
    ...on,
    onSelect: select,
    onHover: () => steps.forget(),
    onExpand: node => deeds.expand(scene.nodes.key[node] ?? ''),
  })
  const steps = useSteps({
    host,
    canvas,
    scene,
    selected: chosen[0] ?? null,
    deeds,
    lassoing,
    onLassoing,
    onSelect,
    onSpeak,
  })
  return (
    <div
      ref={host}
      data-lasso={lassoing ? 'on' : 'shift'}
      className={styles.surface}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the graph work while it has the focus.
      tabIndex={0}
      aria-label={say('canvasLabel')}
      onKeyDown={steps.onKeyDown}
    />
  )
}
