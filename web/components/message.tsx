import type { ReactNode } from 'react'
import styles from './message.module.css'

/** What is said in the middle of a page or of its stage, where there is no graph to show. */
export function Message({ children, role }: { children: ReactNode; role?: 'alert' }) {
  return (
    <div className={styles.message} role={role}>
      {children}
    </div>
  )
}
