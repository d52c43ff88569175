import { Maximize, Minus, Plus } from 'lucide-react'
import type { RefObject } from 'react'
import { Button, Group } from 'react-aria-components'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'
import { useSettings } from '../state/settings.tsx'

interface ControlsProps {
  canvas: RefObject<GraphCanvas | null>
  onFit: () => void
}

/** Zoom with a mouse or a finger, for those who have no wheel. */
export function CanvasControls({ canvas, onFit }: ControlsProps) {
  const { say } = useSettings()
  return (
    <Group data-floating="controls" className="canvas-controls card">
      <Button className="tool" aria-label={say('zoomIn')} onPress={() => canvas.current?.zoom(1.5)}>
        <Plus aria-hidden size={17} />
      </Button>
      <Button className="tool" aria-label={say('zoomOut')} onPress={() => canvas.current?.zoom(1 / 1.5)}>
        <Minus aria-hidden size={17} />
      </Button>
      <Button className="tool" aria-label={say('fit')} onPress={onFit}>
        <Maximize aria-hidden size={15} />
      </Button>
    </Group>
  )
}
