import { ChevronDown } from 'lucide-react'
import styles from './unfold-mark.module.css'

/** An arrow that points down, and up while its button has opened something. */
export function UnfoldMark({ size }: { size: number }) {
  return <ChevronDown aria-hidden size={size} className={styles.mark} />
}
