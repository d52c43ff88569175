import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components'
import styles from './button.module.css'
import { classes } from './classes.ts'

const LOOKS = {
  plain: classes(styles.plain),
  /** What is most likely wanted. */
  primary: classes(styles.plain, styles.primary),
  /** One of several beside each other. */
  chip: classes(styles.chip),
  /** At the end of a list, for its rest. */
  more: classes(styles.more),
}

interface ButtonProps extends Omit<AriaProps, 'className'> {
  look?: keyof typeof LOOKS
}

export function Button({ look = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={LOOKS[look]} />
}
