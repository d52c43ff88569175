import type { Dressed } from '../../src/graph/measures/dress.ts'
import type { Measure } from '../../src/graph/measures/measure-names.ts'
import type { Scale } from '../../src/graph/measures/scale.ts'
import { MEASURE_TEXTS, valueText } from '../../src/text/measures.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './legend.module.css'

/** What sizes and colours stand for. */
export type Explained = Pick<Dressed, 'size' | 'color'> & { isWorking: boolean }

interface KeyProps {
  measure: Measure
  scale: Scale | null
  isWorking: boolean
  /** Whether sizes stand for it, and not colours. */
  isSize?: boolean
  /** Whether it is explained already. */
  isKnown?: boolean
}

/** Which colours or sizes stand for which values, and what these are. */
export function ScaleKey({ measure, scale, isWorking, isSize = false, isKnown = false }: KeyProps) {
  const { say, language } = useSettings()
  if (scale?.measure !== measure)
    return <p role="status">{say(isWorking ? 'measureWorking' : 'measureAlike')}</p>
  return (
    <>
      {isSize ? <Discs /> : <i className={styles.bar} />}
      <p className={styles.ticks}>
        {scale.ticks.map(value => (
          <span key={value}>{valueText(measure, value, language)}</span>
        ))}
      </p>
      {!isKnown && (
        <p>
          {say(MEASURE_TEXTS[measure].about)}{' '}
          {scale.estimatedFrom !== null && say('measureEstimated', { count: scale.estimatedFrom })}
        </p>
      )}
    </>
  )
}

/** Radii of the smallest disc, of one in the middle of the scale, and of the largest. */
const RADII = [2.5, 4.1, 9]

function Discs() {
  return (
    <i className={styles.discs}>
      {RADII.map(radius => (
        <svg key={radius} width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
          <circle r={radius} fill="var(--muted)" />
        </svg>
      ))}
    </i>
  )
}
