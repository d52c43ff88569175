import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components'
import { classes } from '../components/classes.ts'
import { UnfoldMark } from '../components/unfold-mark.tsx'
import { useSettings } from '../state/settings.tsx'
import styles from './section.module.css'

interface SectionProps {
  title: string
  /** How many entries it has. */
  count?: number
  children: ReactNode
}

/** A part of the panel with a heading. */
export function Section({ title, count, children }: SectionProps) {
  const { language } = useSettings()
  return (
    <section className={styles.section}>
      <h3>
        {title} {count !== undefined && <small>{count.toLocaleString(language)}</small>}
      </h3>
      {children}
    </section>
  )
}

interface FoldProps {
  title: string
  isOpen: boolean
  children: ReactNode
}

/** A section that can be folded. */
export function Fold({ title, isOpen, children }: FoldProps) {
  return (
    <Disclosure className={classes(styles.section)} defaultExpanded={isOpen}>
      <h3>
        <Button slot="trigger">
          {title} <UnfoldMark size={14} />
        </Button>
      </h3>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  )
}
