import type { ReactNode } from 'react'
import { Menu, type MenuProps, MenuTrigger } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './drop-down.module.css'
import { Popover } from './popover.tsx'

interface DropDownProps extends Omit<MenuProps<object>, 'className'> {
  /** The button that opens the menu. */
  trigger: ReactNode
}

/** A button with a menu. Its children are items, or sections of items. */
export function DropDown({ trigger, ...menu }: DropDownProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover>
        <Menu {...menu} className={classes(styles.menu)} />
      </Popover>
    </MenuTrigger>
  )
}
