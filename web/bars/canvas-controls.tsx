import { Lasso, Maximize, Minus, Plus } from 'lucide-react'
import type { RefObject } from 'react'
import { Group } from 'react-aria-components'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'
import card from '../components/card.module.css'
import { classes } from '../components/classes.ts'
import { Tool } from '../components/tool.tsx'
import { useSettings } from '../state/settings.tsx'
import styles from './canvas-controls.module.css'

interface ControlsProps {
  canvas: RefObject<GraphCanvas | null>
  onFit: () => void
  lassoing: boolean
  onLassoing: (lassoing: boolean) => void
}

/** Zoom buttons, for mice without a wheel and for fingers, and the lasso. */
export function CanvasControls({ canvas, onFit, lassoing, onLassoing }: ControlsProps) {
  const { say } = useSettings()
  return (
    <Group data-floating="controls" className={classes(card.card, styles.controls)}>
      <Tool
        icon={<Plus aria-hidden size={17} />}
        name={say('zoomIn')}
        onPress={() => canvas.current?.zoom(1.5)}
      />
      <Tool
        icon={<Minus aria-hidden size={17} />}
        name={say('zoomOut')}
        onPress={() => canvas.current?.zoom(1 / 1.5)}
      />
      <Tool icon={<Maximize aria-hidden size={15} />} name={say('fit')} onPress={onFit} />
      <Tool
        icon={<Lasso aria-hidden size={16} />}
        name={say('lasso')}
        aria-pressed={lassoing}
        onPress={() => onLassoing(!lassoing)}
      />
    </Group>
  )
}
