import type { ReactNode } from 'react'
import styles from './caption.module.css'

/** The caption of a quotation: where it comes from. */
export const Caption = ({ children }: { children: ReactNode }) => (
  <figcaption className={styles.caption}>{children}</figcaption>
)
