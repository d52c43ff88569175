import { Button, Disclosure, DisclosurePanel } from 'react-aria-components'
import { colorsOf } from '../../src/graph/color-by.ts'
import { topCommunities } from '../../src/graph/communities.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { LABELS } from '../../src/graph/schema.ts'
import type { Visible } from '../../src/graph/visible.ts'
import card from '../components/card.module.css'
import { classes } from '../components/classes.ts'
import { KindMark } from '../components/kind-mark.tsx'
import { UnfoldMark } from '../components/unfold-mark.tsx'
import { useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { labelVariable } from '../styles/label-variable.ts'
import styles from './legend.module.css'
import { Communities } from './legend-communities.tsx'
import { Kinds, kindsOf } from './legend-kinds.tsx'
import { LineKey } from './legend-lines.tsx'
import { Looks } from './legend-looks.tsx'
import type { Explained } from './legend-scale.tsx'

/** On narrower pages the legend starts folded: there is no room for it beside the graph. */
const hasRoom = (): boolean => window.matchMedia('(min-width: 1101px)').matches

/** While colours mean something else, the marks of kinds are grey. */
const COLOURLESS: Record<string, string> = Object.fromEntries(
  LABELS.map(label => [labelVariable(label), 'var(--muted)']),
)

export interface LegendProps {
  scene: Scene
  shown: Visible
  looks: Explained
}

/** Explains colours, sizes, lines and marks; its rows filter the graph by kind and by community. */
export function Legend({ scene, shown, looks }: LegendProps) {
  const { say, labels } = useSettings()
  const address = useAddress()
  const colorBy = colorsOf(scene, address.color, looks.color)
  return (
    <Disclosure
      data-floating="legend"
      {...(colorBy !== 'kind' ? { style: COLOURLESS } : {})}
      className={classes(card.card, styles.legend)}
      defaultExpanded={hasRoom()}
    >
      <Button slot="trigger" className={classes(styles.title)}>
        <span className={styles.name}>{say('legend')}</span>
        {/* The folded legend still explains the marks. */}
        <span className={styles.key}>
          {kindsOf(scene).map(label => (
            <span key={label}>
              <KindMark label={label} /> {labels[label].many}
            </span>
          ))}
        </span>
        <UnfoldMark size={15} />
      </Button>
      <DisclosurePanel>
        <Kinds scene={scene} shown={shown} />
        <LineKey scene={scene} shown={shown} />
        {topCommunities(scene).length > 1 && <Communities scene={scene} shown={shown} />}
        <Looks scene={scene} looks={looks} />
      </DisclosurePanel>
    </Disclosure>
  )
}
