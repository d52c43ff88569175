import { useState } from 'react'
import { Button, Disclosure, DisclosurePanel, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { communityColor } from '../../src/graph/palette.ts'
import { type ColorBy, plainColors, type Scene } from '../../src/graph/scene.ts'
import { LABELS, type Label } from '../../src/graph/schema.ts'
import { Button as ShortButton } from '../components/button.tsx'
import card from '../components/card.module.css'
import { classes } from '../components/classes.ts'
import { KindMark } from '../components/kind-mark.tsx'
import { UnfoldMark } from '../components/unfold-mark.tsx'
import { go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { labelVariable } from '../styles/label-variable.ts'
import styles from './legend.module.css'

/** Narrower pages have no room for it beside the graph. */
const hasRoom = (): boolean => window.matchMedia('(min-width: 1101px)').matches

const kindsOf = ({ nodes }: Scene): Label[] =>
  LABELS.filter((_, index) => nodes.label.some(one => one === index))

/** Colours mean communities: kinds keep their shapes only. */
const COLOURLESS: Record<string, string> = Object.fromEntries(
  LABELS.map(label => [labelVariable(label), 'var(--muted)']),
)

/** What the colours mean, and the two filters: by kind and by community. */
export function Legend({ scene }: { scene: Scene }) {
  const { say, labels } = useSettings()
  const address = useAddress()
  const colorBy = address.color ?? plainColors(scene)
  const paint = (color: ColorBy) =>
    go({ color: color === plainColors(scene) ? null : color }, { replace: true })
  return (
    <Disclosure
      data-floating="legend"
      {...(colorBy === 'community' ? { style: COLOURLESS } : {})}
      className={classes(card.card, styles.legend)}
      defaultExpanded={hasRoom()}
    >
      <Button slot="trigger" className={classes(styles.title)}>
        <span className={styles.name}>{say('legend')}</span>
        {/* Folded up it still tells what the marks mean. */}
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
        <Kinds scene={scene} />
        {scene.communities.length > 1 && <Communities scene={scene} />}
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
      </DisclosurePanel>
    </Disclosure>
  )
}

function Kinds({ scene }: { scene: Scene }) {
  const { say, labels, language } = useSettings()
  const { hidden } = useAddress()
  const countOf = (label: Label) => scene.nodes.label.filter(one => LABELS[one] === label).length
  const toggle = (label: Label) => {
    const others = hidden.filter(one => one !== label)
    go({ hidden: others.length < hidden.length ? others : [...hidden, label] }, { replace: true })
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

/** Communities named before the rest is asked for. */
const FIRST = 7

function Communities({ scene }: { scene: Scene }) {
  const { say, mode, language } = useSettings()
  const { community } = useAddress()
  const [all, setAll] = useState(false)
  const ordered = scene.communities.filter(({ nodes }) => nodes > 1).toSorted((a, b) => b.nodes - a.nodes)
  const shown = all ? ordered : ordered.slice(0, FIRST)
  const choose = (id: number) => go({ community: community === id ? null : id }, { replace: true })
  return (
    <ul className={classes(styles.list, styles.communities)} aria-label={say('communities')}>
      {shown.map(({ id, name, nodes, color }) => (
        <li key={id}>
          <ToggleButton
            isSelected={community === null || community === id}
            onChange={() => choose(id)}
            aria-label={say('isolate', { name })}
          >
            <i style={{ background: communityColor(mode, color) }} />
            <span title={name}>{name}</span>
            <small>{nodes.toLocaleString(language)}</small>
          </ToggleButton>
        </li>
      ))}
      {!all && ordered.length > FIRST && (
        <li>
          <ShortButton look="more" onPress={() => setAll(true)}>
            {say('communitiesMore', { count: ordered.length - FIRST })}
          </ShortButton>
        </li>
      )}
      {community !== null && (
        <li>
          <ShortButton look="more" onPress={() => go({ community: null }, { replace: true })}>
            {say('showAll')}
          </ShortButton>
        </li>
      )}
    </ul>
  )
}
