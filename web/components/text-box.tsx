import { FieldError, Input, Label, TextField } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './field.module.css'

interface TextBoxProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder: string
  type?: 'text' | 'date'
  /** What is wrong with the value; null if nothing is. */
  error?: string | null
}

/** A field for a line of text or a day. */
export function TextBox({ label, value, onChange, placeholder, type = 'text', error = null }: TextBoxProps) {
  return (
    <TextField value={value} onChange={onChange} isInvalid={error !== null}>
      <Label className={styles.label}>{label}</Label>
      <Input className={classes(styles.frame)} type={type} placeholder={placeholder} spellCheck={false} />
      <FieldError className={classes(styles.error)}>{error}</FieldError>
    </TextField>
  )
}
