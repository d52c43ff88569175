import { type ReactNode, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { topCommunities } from '../../src/graph/communities.ts'
import { communityColor } from '../../src/graph/palette.ts'
import type { Community, Scene } from '../../src/graph/scene.ts'
import { Button } from '../components/button.tsx'
import { classes } from '../components/classes.ts'
import { go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './legend.module.css'

/** How many communities are listed at first. */
const FIRST = 7

/** The communities of a scene, largest first; each can be shown alone. */
export function Communities({ scene }: { scene: Scene }) {
  const { say } = useSettings()
  const { community } = useAddress()
  const [all, setAll] = useState(false)
  const ordered = topCommunities(scene).filter(({ nodes }) => nodes > 1)
  const shown = all ? ordered : ordered.slice(0, FIRST)
  const show = (id: number | null) => go({ community: id }, { replace: true })
  return (
    <ul className={classes(styles.list, styles.communities)} aria-label={say('communities')}>
      {shown.map(one => (
        <Item
          key={one.id}
          community={one}
          isShown={community === null || community === one.id}
          onChoose={() => show(community === one.id ? null : one.id)}
        />
      ))}
      {!all && ordered.length > FIRST && (
        <More onPress={() => setAll(true)}>{say('communitiesMore', { count: ordered.length - FIRST })}</More>
      )}
      {community !== null && <More onPress={() => show(null)}>{say('showAll')}</More>}
    </ul>
  )
}

interface ItemProps {
  community: Community
  isShown: boolean
  onChoose: () => void
}

function Item({ community: { name, nodes, color }, isShown, onChoose }: ItemProps) {
  const { say, mode, language } = useSettings()
  return (
    <li>
      <ToggleButton isSelected={isShown} onChange={onChoose} aria-label={say('isolate', { name })}>
        <i style={{ background: communityColor(mode, color) }} />
        <span title={name}>{name}</span>
        <small>{nodes.toLocaleString(language)}</small>
      </ToggleButton>
    </li>
  )
}

const More = ({ onPress, children }: { onPress: () => void; children: ReactNode }) => (
  <li>
    <Button look="more" onPress={onPress}>
      {children}
    </Button>
  </li>
)
