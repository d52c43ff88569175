import {
  Button as AriaButton,
  type ButtonProps as AriaProps,
  ToggleButton,
  type ToggleButtonProps as ToggleProps,
} from 'react-aria-components'
import styles from './button.module.css'
import { classes } from './classes.ts'

const LOOKS = {
  plain: classes(styles.plain),
  /** For the most likely action. */
  primary: classes(styles.plain, styles.primary),
  /** For one of several small buttons in a row. */
  chip: classes(styles.chip),
  /** For a number that leads to what it counts. */
  count: classes(styles.count),
  /** For a sentence that leads to more about it. */
  line: classes(styles.line),
  /** For the rest of a list, at its end. */
  more: classes(styles.more),
}

interface ButtonProps extends Omit<AriaProps, 'className'> {
  look?: keyof typeof LOOKS
}

/** A button in the look of a chip that can be switched on. */
export const ToggleChip = (props: Omit<ToggleProps, 'className'>) => (
  <ToggleButton {...props} className={LOOKS.chip} />
)

export function Button({ look = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={LOOKS[look]} />
}
