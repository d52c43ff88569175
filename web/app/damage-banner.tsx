import type { Damage } from '../api/client.ts'
import { Note } from '../components/note.tsx'
import { useSettings } from '../state/settings.tsx'
import styles from './damage-banner.module.css'

/** Says that an earlier state of the graph is shown, which one and why. */
export function DamageBanner({ damage: { reason, at } }: { damage: Damage }) {
  const { language, sayProblem } = useSettings()
  const time = new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <div role="status" className={styles.banner}>
      <Note>{sayProblem({ reason, values: { at: time } })}</Note>
    </div>
  )
}
