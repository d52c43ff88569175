import { FILTER_FIELDS } from '../../src/address/filters.ts'
import type { Charts } from '../../src/graph/charts.ts'
import { Quiet } from '../components/quiet.tsx'
import { useSettings } from '../state/settings.tsx'
import { BarList } from './bar-list.tsx'
import styles from './chart-strip.module.css'
import { TimeLine } from './time-line.tsx'
import type { Playing } from './use-play.ts'

interface StripProps {
  charts: Charts | null
  playing: Playing
}

/** Charts of the papers of a view below the graph. */
export function ChartStrip({ charts, playing }: StripProps) {
  const { say, labels } = useSettings()
  return (
    <aside className={styles.strip} aria-label={say('charts')}>
      {charts ? <TimeLine charts={charts} playing={playing} /> : <Quiet>{say('loadingNode')}</Quiet>}
      {charts &&
        FILTER_FIELDS.map(({ field, label }) => {
          const values = charts.fields[field]
          if (!values || values.values.length === 0) return null
          const title = label === null ? say('venues') : labels[label].many
          return <BarList key={field} field={field} label={label} values={values} title={title} />
        })}
    </aside>
  )
}
