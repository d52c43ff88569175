import type { CypherFile, QueryParameters } from '../api/client.ts'
import { ParameterField } from '../components/parameter-field.tsx'
import styles from './query-parameter-fields.module.css'

interface FieldsProps {
  parameters: CypherFile['parameters']
  values: QueryParameters
  onChange: (name: string, value: string | number) => void
}

/** Fields for the parameters that a saved query declares. */
export function QueryParameterFields({ parameters, values, onChange }: FieldsProps) {
  if (parameters.length === 0) return null
  return (
    <div className={styles.fields}>
      {parameters.map(parameter => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          value={String(values[parameter.name] ?? '')}
          onChange={value => onChange(parameter.name, parameter.type === 'integer' ? Number(value) : value)}
        />
      ))}
    </div>
  )
}
