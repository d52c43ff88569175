import { useState } from 'react'
import { Form } from 'react-aria-components'
import { parametersIn } from '../../src/address/scene-path.ts'
import type { CypherFile } from '../api/client.ts'
import { Button } from '../components/button.tsx'
import { classes } from '../components/classes.ts'
import { ParameterField } from '../components/parameter-field.tsx'
import { useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { openView } from '../state/views.ts'
import styles from './view-parameters.module.css'

interface ParametersProps {
  file: CypherFile
  views: CypherFile[]
  onDone?: () => void
}

/** A form for the parameters that the file of a view declares. */
export function ViewParameters({ file, views, onDone }: ParametersProps) {
  const { say } = useSettings()
  const address = useAddress()
  const [values, setValues] = useState(() => parametersIn(file, address))
  const complete = file.parameters.every(({ name, required }) => !required || values[name])
  const show = () => {
    openView(views, file.name, values, address.node)
    onDone?.()
  }
  return (
    <Form
      className={classes(styles.form)}
      onSubmit={event => {
        event.preventDefault()
        if (complete) show()
      }}
    >
      {file.parameters.map(parameter => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          value={values[parameter.name] ?? ''}
          onChange={value => setValues(before => ({ ...before, [parameter.name]: value }))}
        />
      ))}
      <Button type="submit" look="primary" isDisabled={!complete}>
        {say('apply')}
      </Button>
    </Form>
  )
}
