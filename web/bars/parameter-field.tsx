import { Button, Input, Label, NumberField, TextField } from 'react-aria-components'
import type { CypherParameter } from '../api/client.ts'
import { useSettings } from '../state/settings.tsx'
import { NodeBox } from './node-box.tsx'

interface FieldProps {
  parameter: CypherParameter
  value: string
  onChange: (value: string) => void
}

/** The field for one declared parameter: a search for nodes, a number, a day or a text. */
export function ParameterField({ parameter, value, onChange }: FieldProps) {
  const { say, language } = useSettings()
  const title = parameter.title[language]
  if (parameter.type === 'key') {
    const place = say('chooseNode')
    const kinds = parameter.labels.length > 0 ? parameter.labels : null
    const choose = ({ key }: { key: string }) => onChange(key)
    return (
      <NodeBox
        label={title}
        labelled
        placeholder={place}
        kinds={kinds}
        keep
        initial={value}
        onChoose={choose}
      />
    )
  }
  if (parameter.type === 'integer') return <WholeNumber {...{ parameter, value, onChange, title }} />
  return (
    <TextField className="text-field" value={value} onChange={onChange}>
      <Label>{title}</Label>
      <Input
        type={parameter.type === 'date' ? 'date' : 'text'}
        placeholder={String(parameter.default ?? '')}
      />
    </TextField>
  )
}

function WholeNumber({ parameter, value, onChange, title }: FieldProps & { title: string }) {
  const { min, max } = parameter
  return (
    <NumberField
      className="text-field"
      value={Number(value || (parameter.default ?? 0))}
      onChange={number => onChange(Number.isNaN(number) ? '' : String(number))}
      {...(min === null ? {} : { minValue: min })}
      {...(max === null ? {} : { maxValue: max })}
    >
      <Label>{title}</Label>
      <div className="stepper">
        <Button slot="decrement">−</Button>
        <Input />
        <Button slot="increment">+</Button>
      </div>
    </NumberField>
  )
}
