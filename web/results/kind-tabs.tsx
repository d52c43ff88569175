import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { LABELS, type Label } from '../../src/graph/schema.ts'
import type { SearchAnswer } from '../api/client.ts'
import { KindMark } from '../components/kind-mark.tsx'
import { useSettings } from '../state/settings.tsx'
import styles from './results-page.module.css'

interface KindTabsProps {
  counts: SearchAnswer['counts']
  /** The only kind that is shown; null for all. */
  kind: Label | null
  onChange: (kind: Label | null) => void
}

/** The kinds that were found, each with how many; pressing one shows only it. */
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
