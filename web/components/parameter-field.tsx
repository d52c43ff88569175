import { Button, Input, Label, NumberField } from 'react-aria-components'
import type { CypherParameter } from '../api/client.ts'
import { useSettings } from '../state/settings.tsx'
import { useNodeName } from '../state/use-node-name.ts'
import { ToggleChip } from './button.tsx'
import { classes } from './classes.ts'
import styles from './field.module.css'
import { NodeBox } from './node-box.tsx'
import { TextBox } from './text-box.tsx'

interface FieldProps {
  parameter: CypherParameter
  value: string
  onChange: (value: string) => void
}

/** The field for a declared parameter: a search for a node, a number, a switch for 0 and 1, a day or a text. */
export function ParameterField({ parameter, value, onChange }: FieldProps) {
  const title = parameter.title
  if (parameter.type === 'key') return <NodeField {...{ parameter, value, onChange, title }} />
  if (parameter.type === 'integer' && parameter.min === 0 && parameter.max === 1)
    return <OnOrOff {...{ parameter, value, onChange, title }} />
  if (parameter.type === 'integer') return <WholeNumber {...{ parameter, value, onChange, title }} />
  return (
    <TextBox
      label={title}
      value={value}
      onChange={onChange}
      type={parameter.type === 'date' ? 'date' : 'text'}
      placeholder={String(parameter.default ?? '')}
    />
  )
}

/** Shows the name of a node; its key is the value. */
function NodeField({ parameter, value, onChange, title }: FieldProps & { title: string }) {
  const { say } = useSettings()
  const name = useNodeName(value)
  return (
    <NodeBox
      key={name}
      label={title}
      labelled
      placeholder={say('chooseNode')}
      kinds={parameter.labels.length > 0 ? parameter.labels : null}
      keep
      initial={name}
      onChoose={({ key }) => onChange(key)}
    />
  )
}

/** A number that is 0 or 1. */
const OnOrOff = ({ parameter, value, onChange, title }: FieldProps & { title: string }) => (
  <div>
    <ToggleChip
      isSelected={(value || String(parameter.default ?? 0)) === '1'}
      onChange={isOn => onChange(isOn ? '1' : '0')}
    >
      {title}
    </ToggleChip>
  </div>
)

function WholeNumber({ parameter, value, onChange, title }: FieldProps & { title: string }) {
  const { min, max } = parameter
  return (
    <NumberField
      value={Number(value || (parameter.default ?? 0))}
      onChange={number => onChange(Number.isNaN(number) ? '' : String(number))}
      {...(min === null ? {} : { minValue: min })}
      {...(max === null ? {} : { maxValue: max })}
    >
      <Label className={styles.label}>{title}</Label>
      <div className={classes(styles.frame, styles.group, styles.stepper)}>
        <Button slot="decrement">−</Button>
        <Input />
        <Button slot="increment">+</Button>
      </div>
    </NumberField>
  )
}
