import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { LABELS, type Label } from '../../src/graph/schema.ts'
import { useSettings } from '../state/settings.tsx'
import { KindMark } from './kind-mark.tsx'
import styles from './kind-tabs.module.css'

interface KindTabsProps {
  /** Of each label, how many there are; kinds without any are left out. */
  counts: Partial<Record<Label, number>>
  /** The only kind that is shown; null for all. */
  kind: Label | null
  onChange: (kind: Label | null) => void
}

/** Kinds, each with how many there are; pressing one shows only it. */
export function KindTabs({ counts, kind, onChange }: KindTabsProps) {
  const { say, labels, language } = useSettings()
  const found = LABELS.filter(label => counts[label])
  if (found.length < 2) return null
  return (
    <ToggleButtonGroup
      className={styles.kinds ?? ''}
      aria-label={say('kinds')}
      selectionMode="single"
      selectedKeys={kind === null ? [] : [kind]}
      onSelectionChange={keys => onChange(([...keys][0] as Label | undefined) ?? null)}
    >
      {found.map(label => (
        <ToggleButton key={label} id={label} className={styles.kind ?? ''}>
          <KindMark label={label} /> {labels[label].many}{' '}
          <small>{(counts[label] ?? 0).toLocaleString(language)}</small>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
