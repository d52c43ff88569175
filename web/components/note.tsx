import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './note.module.css'

/** A paragraph that stands out, for something people should know here. */
export function Note({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <p className={classes(styles.note, className)}>{children}</p>
}
