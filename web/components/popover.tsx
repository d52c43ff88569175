import { Popover as AriaPopover, type PopoverProps as AriaProps } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './popover.module.css'

type PopoverProps = Omit<AriaProps, 'className'> & { className?: string | undefined }

/** A box that opens next to its button or field. */
export function Popover({ className, ...props }: PopoverProps) {
  return <AriaPopover {...props} className={classes(styles.popover, className)} />
}
