import type { ReactNode } from 'react'
import { LABEL_TABLE, type Mark } from '../../src/graph/labels.ts'
import type { Label } from '../../src/graph/schema.ts'
import { labelVariable } from '../styles/label-variable.ts'
import styles from './kind-mark.module.css'

const disc = (color: string): ReactNode => <circle cx="6" cy="6" r="5" fill={color} />

const MARKS: Record<Mark, (color: string) => ReactNode> = {
  disc,
  ring: color => <circle cx="6" cy="6" r="3.9" fill="none" stroke={color} strokeWidth="2.6" />,
  heart: color => (
    <>
      {disc(color)}
      <circle cx="6" cy="6" r="2.6" fill="var(--text)" opacity="0.65" />
    </>
  ),
}

/** The mark of a label, as the canvas draws it. */
export function KindMark({ label }: { label: Label }) {
  return (
    <svg className={styles.mark} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {MARKS[LABEL_TABLE[label].mark](`var(${labelVariable(label)})`)}
    </svg>
  )
}
