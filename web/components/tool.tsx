import type { MouseEventHandler, ReactNode } from 'react'
import { Button, type ButtonProps } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './tool.module.css'

interface Face {
  icon: ReactNode
  /** Its name for screen readers, also when it isn't shown. */
  name: string
  /** Whether the name is shown beside the icon on wide pages. */
  named?: boolean
}

const faceOf = ({ icon, name, named = false }: Face): ReactNode => (
  <>
    {icon}
    {named && <span>{name}</span>}
  </>
)

type ToolProps = Face & Omit<ButtonProps, 'className' | 'children' | 'aria-label' | 'name'>

/** A button with an icon. */
export function Tool({ icon, name, named, ...props }: ToolProps) {
  return (
    <Button {...props} className={classes(styles.tool)} aria-label={name}>
      {faceOf({ icon, name, named: named ?? false })}
    </Button>
  )
}

interface ToolLinkProps extends Face {
  href: string
  isCurrent: boolean
  onClick: MouseEventHandler
}

/** The same as a link. */
export function ToolLink({ href, isCurrent, onClick, ...face }: ToolLinkProps) {
  return (
    <a
      className={styles.tool}
      href={href}
      aria-label={face.name}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onClick}
    >
      {faceOf(face)}
    </a>
  )
}
