import { type ReactNode, useState } from 'react'
import { useSettings } from '../state/settings.tsx'
import { Button } from './button.tsx'
import styles from './clamped.module.css'

/** A name of more characters is cut after a few lines: nearly no title has as many. */
const LONG = 300
export const isLong = (name: string): boolean => name.length > LONG

/** A long name, cut until one asks for all of it. */
export function Clamped({ name, children }: { name: string; children: ReactNode }) {
  const { say } = useSettings()
  const [isOpen, setOpen] = useState(false)
  if (!isLong(name) || isOpen) return children
  return (
    <>
      <span className={styles.clamped}>{children}</span>
      <Button look="more" onPress={() => setOpen(true)}>
        {say('showAll')}
      </Button>
    </>
  )
}
