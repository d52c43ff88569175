import type { ReactNode } from 'react'
import { CloseButton } from '../components/close-button.tsx'
import { useTarget } from '../keyboard/active-targets.ts'
import { answerKey } from '../keyboard/answer-key.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './node-panel.module.css'

interface FrameProps {
  busy: boolean
  onClose: () => void
  children: ReactNode
}

/** The panel beside the graph. On narrow screens it is a sheet at the bottom. */
export function PanelFrame({ busy, onClose, children }: FrameProps) {
  const { say } = useSettings()
  useTarget('panel', () => ({ clear: onClose }))
  return (
    <aside
      className={styles.panel}
      data-floating="panel"
      aria-label={say('details')}
      aria-busy={busy}
      onKeyDown={event => !event.defaultPrevented && answerKey('panel', { clear: onClose }, event)}
    >
      <CloseButton onClose={onClose} />
      {children}
    </aside>
  )
}
