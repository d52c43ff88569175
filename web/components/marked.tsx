import { Fragment } from 'react'
import styles from './hit.module.css'

interface MarkedProps {
  text: string
  /** From and to of each part that stands out, in order. */
  marks: readonly (readonly [number, number])[]
}

/** A text in which the words that were searched for stand out. */
export function Marked({ text, marks }: MarkedProps) {
  return (
    <>
      {marks.map(([from, to], at) => (
        <Fragment key={from}>
          {text.slice(marks[at - 1]?.[1] ?? 0, from)}
          <mark className={styles.mark}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  )
}
