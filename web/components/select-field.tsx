import { useId } from 'react'
import { classes } from './classes.ts'
import styles from './field.module.css'

interface SelectProps<Id extends string> {
  label: string
  options: readonly { id: Id; name: string }[]
  chosen: Id
  onChoose: (id: Id) => void
}

/** One of a few values, chosen with the list of the system. */
export function SelectField<Id extends string>({ label, options, chosen, onChoose }: SelectProps<Id>) {
  const id = useId()
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={classes(styles.frame, styles.select)}
        value={chosen}
        onChange={event => {
          const option = options.find(one => one.id === event.target.value)
          if (option) onChoose(option.id)
        }}
      >
        {options.map(({ id: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
