import type { ReactNode } from 'react'
import styles from './message.module.css'

/** A message in the middle of the page, where there is no graph to show. */
export function Message({ children, role }: { children: ReactNode; role?: 'alert' }) {
  return (
    <div className={styles.message} role={role}>
      {children}
    </div>
  )
}
