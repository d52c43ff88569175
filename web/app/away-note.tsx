import { CloudOff } from 'lucide-react'
import { useReachable } from '../state/reachable.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './away-note.module.css'

/** Says that the server is away, as long as it is. What is on the page stays there. */
export function AwayNote() {
  const { say } = useSettings()
  const isThere = useReachable()
  return (
    <div role="status" className={styles.place}>
      {!isThere && (
        <p className={styles.note}>
          <CloudOff aria-hidden size={14} /> {say('serverAway')}
        </p>
      )}
    </div>
  )
}
