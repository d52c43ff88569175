import { useState } from 'react'
import type { CypherFile, QueryParameters } from '../api/client.ts'
import { ParameterField } from '../components/parameter-field.tsx'
import { TextBox } from '../components/text-box.tsx'
import { useSettings } from '../state/settings.tsx'
import { parseParameters } from './parse-parameters.ts'
import styles from './query-parameter-fields.module.css'

export interface Given {
  parameters: QueryParameters
  /** Whether the text can't be read. */
  bad: boolean
}

interface FieldsProps {
  saved: CypherFile | null
  given: Given
  onChange: (given: Given) => void
}

/** Fields for the parameters that a saved query declares; for other queries one field for JSON. */
export function QueryParameterFields({ saved, given, onChange }: FieldsProps) {
  if (!saved) return <JsonField onChange={onChange} />
  if (saved.parameters.length === 0) return null
  const put = (name: string, value: string | number) =>
    onChange({ ...given, parameters: { ...given.parameters, [name]: value } })
  return (
    <div className={styles.fields}>
      {saved.parameters.map(parameter => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          value={String(given.parameters[parameter.name] ?? '')}
          onChange={value => put(parameter.name, parameter.type === 'integer' ? Number(value) : value)}
        />
      ))}
    </div>
  )
}

function JsonField({ onChange }: { onChange: (given: Given) => void }) {
  const { say } = useSettings()
  const [text, setText] = useState('')
  return (
    <TextBox
      label={say('parametersJson')}
      value={text}
      onChange={value => {
        setText(value)
        const parameters = parseParameters(value)
        onChange({ parameters: parameters ?? {}, bad: parameters === null })
      }}
      placeholder='{"name": "GPT-4"}'
      error={parseParameters(text) === null ? say('parametersBad') : null}
    />
  )
}
