import { ToggleButton } from 'react-aria-components'
import type { Scene } from '../../src/graph/scene.ts'
import { LABELS, type Label } from '../../src/graph/schema.ts'
import type { Visible } from '../../src/graph/visible.ts'
import { classes } from '../components/classes.ts'
import { KindMark } from '../components/kind-mark.tsx'
import { go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './legend.module.css'

/** The labels that occur in a scene, in the order of their table. */
export const kindsOf = ({ nodes }: Scene): Label[] =>
  LABELS.filter((_, index) => nodes.label.some(one => one === index))

/** The labels with their marks; each can be hidden. */
export function Kinds({ scene, shown }: { scene: Scene; shown: Visible }) {
  const { say, labels, language } = useSettings()
  const { hidden } = useAddress()
  const countOf = (label: Label) => shown.labels[LABELS.indexOf(label)] ?? 0
  const toggle = (label: Label) => {
    const others = hidden.filter(one => one !== label)
    go({ hidden: others.length < hidden.length ? others : [...hidden, label] })
  }
  return (
    <ul className={classes(styles.list, styles.kinds)} aria-label={say('kinds')}>
      {kindsOf(scene).map(label => (
        <li key={label}>
          <ToggleButton isSelected={!hidden.includes(label)} onChange={() => toggle(label)}>
            <KindMark label={label} />
            <span>{labels[label].many}</span>
            <small>{countOf(label).toLocaleString(language)}</small>
          </ToggleButton>
        </li>
      ))}
    </ul>
  )
}
