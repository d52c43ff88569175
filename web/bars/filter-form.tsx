import { useState } from 'react'
import { Form } from 'react-aria-components'
import { FILTER_FIELDS } from '../../src/address/filters.ts'
import { partsOfDate } from '../../src/graph/date.ts'
import { Button } from '../components/button.tsx'
import { classes } from '../components/classes.ts'
import { NodeBox } from '../components/node-box.tsx'
import { Quiet } from '../components/quiet.tsx'
import { TextBox } from '../components/text-box.tsx'
import { addressStore, go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './filter-form.module.css'

const KINDS = FILTER_FIELDS.flatMap(({ label }) => label ?? [])

/** Adds a value to a field of the address. */
export function addFilter(field: (typeof FILTER_FIELDS)[number]['field'], key: string): void {
  const values = addressStore.get()[field]
  if (!values.includes(key)) go({ [field]: [...values, key] })
}

/** Chooses papers by what they are linked to, by words and by days. */
export function FilterForm({ onDone }: { onDone: () => void }) {
  const { say } = useSettings()
  const address = useAddress()
  const [match, setMatch] = useState(address.match ?? '')
  const [since, setSince] = useState(address.since ?? '')
  const [until, setUntil] = useState(address.until ?? '')
  const wrong = (day: string) => (day === '' || partsOfDate(day) ? null : say('dayWrong'))
  const isRight = wrong(since) === null && wrong(until) === null
  const show = () => {
    if (!isRight) return
    const orNull = (text: string) => (text.trim() === '' ? null : text.trim())
    go({ match: orNull(match), since: orNull(since), until: orNull(until) })
    onDone()
  }
  return (
    <Form
      className={classes(styles.form)}
      onSubmit={event => {
        event.preventDefault()
        show()
      }}
    >
      <NodeBox
        label={say('filterNode')}
        labelled
        placeholder={say('chooseNode')}
        kinds={KINDS}
        keep={false}
        onChoose={({ label, key }) => {
          const field = FILTER_FIELDS.find(row => row.label === label)?.field
          if (field) addFilter(field, key)
          onDone()
        }}
      />
      <TextBox
        label={say('filterWords')}
        value={match}
        onChange={setMatch}
        placeholder={say('filterWordsHint')}
      />
      <div className={styles.days}>
        <TextBox
          label={say('filterSince')}
          value={since}
          onChange={setSince}
          placeholder="2023-01"
          error={wrong(since)}
        />
        <TextBox
          label={say('filterUntil')}
          value={until}
          onChange={setUntil}
          placeholder="2024"
          error={wrong(until)}
        />
      </div>
      <Quiet>{say('filterHelp')}</Quiet>
      <Button type="submit" look="primary" isDisabled={!isRight}>
        {say('apply')}
      </Button>
    </Form>
  )
}
