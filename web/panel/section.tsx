import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components'
import type { ServiceName } from '../../src/graph/services.ts'
import { classes } from '../components/classes.ts'
import { UnfoldMark } from '../components/unfold-mark.tsx'
import { useSettings } from '../state/settings.tsx'
import { FromService } from './from-service.tsx'
import styles from './section.module.css'

interface SectionProps {
  title: string
  /** How many entries it has. */
  count?: number
  /** The service that says what it holds, if no digest does. */
  service?: ServiceName | undefined
  children: ReactNode
}

/** A part of the panel with a heading. */
export function Section({ title, count, service, children }: SectionProps) {
  const { language } = useSettings()
  return (
    <section className={styles.section}>
      <h3>
        {title} {count !== undefined && <small>{count.toLocaleString(language)}</small>}
        <FromService service={service} />
      </h3>
      {children}
    </section>
  )
}

interface FoldProps extends Omit<SectionProps, 'count'> {
  isOpen: boolean
}

/** A section that can be folded. */
export function Fold({ title, isOpen, service, children }: FoldProps) {
  return (
    <Disclosure className={classes(styles.section)} defaultExpanded={isOpen}>
      <h3>
        <Button slot="trigger">
          {title} <UnfoldMark size={14} />
        </Button>
        <FromService service={service} />
      </h3>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  )
}
