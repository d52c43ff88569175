import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button, Disclosure, DisclosurePanel, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { communityColor } from '../../src/graph/palette.ts'
import { type ColorBy, plainColors, type Scene } from '../../src/graph/scene.ts'
import { LABELS, type Label } from '../../src/graph/schema.ts'
import { go, usePlace } from '../state/place-store.ts'
import { useSettings } from '../state/settings.tsx'
import { KindMark } from './kind-mark.tsx'

const PLURAL = {
  Paper: 'Papers',
  Author: 'Authors',
  Topic: 'Topics',
  Model: 'Models',
  Digest: 'Digests',
} as const

const isNarrow = (): boolean => window.matchMedia('(max-width: 720px)').matches

/** What the colours mean, and the two filters: by kind and by community. */
export function Legend({ scene }: { scene: Scene }) {
  const { say } = useSettings()
  const place = usePlace()
  const colorBy = place.color ?? plainColors(scene)
  const paint = (color: ColorBy) =>
    go({ color: color === plainColors(scene) ? null : color }, { replace: true })
  return (
    <Disclosure data-floating data-color={colorBy} className="legend card" defaultExpanded={!isNarrow()}>
      <Button slot="trigger" className="legend-title">
        {say('legend')}
        <ChevronDown aria-hidden size={15} />
      </Button>
      <DisclosurePanel>
        <Kinds scene={scene} />
        {scene.communities.length > 1 && <Communities scene={scene} />}
        <div className="legend-paint">
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
  const { say } = useSettings()
  const { hidden } = usePlace()
  const countOf = (label: Label) => scene.nodes.label.filter(one => LABELS[one] === label).length
  const present = LABELS.filter(label => countOf(label) > 0)
  const toggle = (label: Label) => {
    const others = hidden.filter(one => one !== label)
    go({ hidden: others.length < hidden.length ? others : [...hidden, label] }, { replace: true })
  }
  return (
    <ul className="legend-list" aria-label={say('kinds')}>
      {present.map(label => (
        <li key={label}>
          <ToggleButton isSelected={!hidden.includes(label)} onChange={() => toggle(label)}>
            <KindMark label={label} />
            <span>{say(PLURAL[label])}</span>
            <small>{countOf(label).toLocaleString()}</small>
          </ToggleButton>
        </li>
      ))}
    </ul>
  )
}

/** Communities named before the rest is asked for. */
const FIRST = 7

function Communities({ scene }: { scene: Scene }) {
  const { say, mode } = useSettings()
  const { community } = usePlace()
  const [all, setAll] = useState(false)
  const ordered = scene.communities.filter(({ nodes }) => nodes > 1).toSorted((a, b) => b.nodes - a.nodes)
  const shown = all ? ordered : ordered.slice(0, FIRST)
  const choose = (id: number) => go({ community: community === id ? null : id }, { replace: true })
  return (
    <ul className="legend-list communities" aria-label={say('communities')}>
      {shown.map(({ id, name, nodes, color }) => (
        <li key={id}>
          <ToggleButton
            isSelected={community === null || community === id}
            onChange={() => choose(id)}
            aria-label={say('isolate', name)}
          >
            <i style={{ background: communityColor(mode, color) }} />
            <span title={name}>{name}</span>
            <small>{nodes.toLocaleString()}</small>
          </ToggleButton>
        </li>
      ))}
      {!all && ordered.length > FIRST && (
        <li>
          <Button className="more" onPress={() => setAll(true)}>
            {say('communitiesMore', ordered.length - FIRST)}
          </Button>
        </li>
      )}
      {community !== null && (
        <li>
          <Button className="more" onPress={() => go({ community: null }, { replace: true })}>
            {say('showAll')}
          </Button>
        </li>
      )}
    </ul>
  )
}
