import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './quiet.module.css'

/** A paragraph in muted colour. */
export function Quiet({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <p className={classes(styles.quiet, className)}>{children}</p>
}
