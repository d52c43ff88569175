import { Button, Disclosure, DisclosurePanel, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { topCommunities } from '../../src/graph/communities.ts'
import { type ColorBy, plainColors, type Scene } from '../../src/graph/scene.ts'
import { LABELS } from '../../src/graph/schema.ts'
import type { Visible } from '../../src/graph/visible.ts'
import card from '../components/card.module.css'
import { classes } from '../components/classes.ts'
import { KindMark } from '../components/kind-mark.tsx'
import { UnfoldMark } from '../components/unfold-mark.tsx'
import { go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { labelVariable } from '../styles/label-variable.ts'
import styles from './legend.module.css'
import { Communities } from './legend-communities.tsx'
import { Kinds, kindsOf } from './legend-kinds.tsx'
import { LineKey } from './legend-lines.tsx'

/** On narrower pages the legend starts folded: there is no room for it beside the graph. */
const hasRoom = (): boolean => window.matchMedia('(min-width: 1101px)').matches

/** While colours mean communities, the marks of kinds are grey. */
const COLOURLESS: Record<string, string> = Object.fromEntries(
  LABELS.map(label => [labelVariable(label), 'var(--muted)']),
)

/** Explains colours and marks; its rows filter the graph by kind and by community. */
export function Legend({ scene, shown }: { scene: Scene; shown: Visible }) {
  const { say, labels } = useSettings()
  const address = useAddress()
  const colorBy = address.color ?? plainColors(scene)
  return (
    <Disclosure
      data-floating="legend"
      {...(colorBy === 'community' ? { style: COLOURLESS } : {})}
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
        <PaintBy scene={scene} colorBy={colorBy} />
      </DisclosurePanel>
    </Disclosure>
  )
}

/** Switches the colours between kinds and communities. */
function PaintBy({ scene, colorBy }: { scene: Scene; colorBy: ColorBy }) {
  const { say } = useSettings()
  const paint = (color: ColorBy) => go({ color: color === plainColors(scene) ? null : color })
  return (
    <div className={styles.paint}>
      <span id="paint-by">{say('colorBy')}</span>
      <ToggleButtonGroup
        aria-labelledby="paint-by"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[colorBy]}
        onSelectionChange={keys => paint([...keys][0] as ColorBy)}
      >
        <ToggleButton id="kind">{say('colorKind')}</ToggleButton>
        <ToggleButton id="community">{say('colorCommunity')}</ToggleButton>
      </ToggleButtonGroup>
    </div>
  )
}
