import { ChevronDown } from 'lucide-react'
import styles from './unfold-mark.module.css'

/** Points down at what a button opens, and up while it is open. */
export function UnfoldMark({ size }: { size: number }) {
  return <ChevronDown aria-hidden size={size} className={styles.mark} />
}
