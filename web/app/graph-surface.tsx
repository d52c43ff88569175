import { useRef } from 'react'
import type { Scene } from '../../src/graph/scene.ts'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './graph-surface.module.css'
import { useCanvas } from './use-canvas.ts'
import { useSteps } from './use-steps.ts'

export interface SurfaceProps {
  scene: Scene
  selected: number | null
  onCanvas: (canvas: GraphCanvas | null) => void
  onSelect: (node: number | null) => void
  /** Text for screen readers to read aloud now. */
  onSpeak: (text: string) => void
}

/** The canvas as an element of the page that takes the focus and answers the keyboard. */
export function GraphSurface({ scene, selected, onCanvas, onSelect, onSpeak }: SurfaceProps) {
  const { say } = useSettings()
  const host = useRef<HTMLDivElement>(null)
  const select = (node: number | null) => {
    steps.forget()
    onSelect(node)
  }
  const canvas = useCanvas({
    host,
    scene,
    selected,
    onCanvas,
    onSelect: select,
    onHover: () => steps.forget(),
  })
  const steps = useSteps({ host, canvas, scene, selected, onSelect, onSpeak })
  return (
    <div
      ref={host}
      className={styles.surface}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the graph work while it has the focus.
      tabIndex={0}
      aria-label={say('canvasLabel')}
      onKeyDown={steps.onKeyDown}
    />
  )
}
