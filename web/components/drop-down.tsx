import type { ReactNode } from 'react'
import { Menu, type MenuProps, MenuTrigger } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './drop-down.module.css'
import { Popover } from './popover.tsx'

interface DropDownProps extends Omit<MenuProps<object>, 'className'> {
  /** The button that opens it. */
  trigger: ReactNode
}

/** A menu that opens below a button; its children are items or sections of them. */
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
