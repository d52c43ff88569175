import { ToggleButton } from 'react-aria-components'
import type { FilterName } from '../../src/address/filters.ts'
import type { Charts } from '../../src/graph/charts.ts'
import { type Label, shownName } from '../../src/graph/schema.ts'
import { classes } from '../components/classes.ts'
import { addressStore, go } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { labelVariable } from '../styles/label-variable.ts'
import styles from './bar-list.module.css'

interface BarListProps {
  field: FilterName
  label: Label | null
  values: NonNullable<Charts['fields'][string]>
  title: string
}

/** Takes a value into the filters, or out of them. */
function toggle(field: FilterName, key: string): void {
  const values = addressStore.get()[field]
  go({ [field]: values.includes(key) ? values.filter(other => other !== key) : [...values, key] })
}

/** The values of a field with most papers. Each bar is a filter. */
export function BarList({ field, label, values: { values, more }, title }: BarListProps) {
  const { say, language } = useSettings()
  const most = values.reduce((largest, { papers }) => Math.max(largest, papers), 1)
  const color = `var(${label === null ? '--muted' : labelVariable(label)})`
  return (
    <section className={styles.field} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {values.map(({ key, name, papers, chosen }) => (
          <li key={key}>
            <ToggleButton
              className={classes(styles.bar)}
              isSelected={chosen}
              onChange={() => toggle(field, key)}
            >
              <i style={{ width: `${(100 * papers) / most}%`, background: color }} />
              <span title={name}>{label === null ? name : shownName(label, name)}</span>
              <small>{papers.toLocaleString(language)}</small>
            </ToggleButton>
          </li>
        ))}
      </ul>
      {more > 0 && <small className={styles.rest}>{say('andMore', { count: more })}</small>}
    </section>
  )
}
