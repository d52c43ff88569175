import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './quiet.module.css'

/** A paragraph that stays in the background. */
export function Quiet({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <p className={classes(styles.quiet, className)}>{children}</p>
}
