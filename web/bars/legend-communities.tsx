import { ChevronRight } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { Button as AriaButton, ToggleButton } from 'react-aria-components'
import { communityColor } from '../../src/graph/palette.ts'
import type { Community, Scene } from '../../src/graph/scene.ts'
import type { Visible } from '../../src/graph/visible.ts'
import { Button } from '../components/button.tsx'
import { classes } from '../components/classes.ts'
import { go, useAddress } from '../state/address-store.ts'
import { communitiesInView } from '../state/communities-in-view.ts'
import { useSettings } from '../state/settings.tsx'
import { useStore } from '../state/store.ts'
import { CommunityTree } from './community-level.ts'
import styles from './legend.module.css'

/** How many communities are listed at first. */
const FIRST = 7

const show = (community: number | null) => go({ community })

/** The communities of the level that the map shows now, and what they consist of; each can be shown alone. */
export function Communities({ scene, shown }: { scene: Scene; shown: Visible }) {
  const { say } = useSettings()
  const { community } = useAddress()
  const named = useStore(communitiesInView)
  const tree = useMemo(() => new CommunityTree(scene), [scene])
  const path = community === null ? [] : tree.pathOf(community)
  const level = path.length > 0 ? path.slice(0, 1) : tree.level(named)
  return (
    <div className={classes(styles.communities)}>
      <List
        communities={level}
        tree={tree}
        path={path.map(({ id }) => id)}
        name={say('communities')}
        shown={shown}
      />
      {community !== null && <More onPress={() => show(null)}>{say('showAll')}</More>}
    </div>
  )
}

interface ListProps {
  communities: readonly Community[]
  tree: CommunityTree
  /** The community that is shown alone, with those that it lies in. */
  path: readonly number[]
  name: string
  shown: Visible
}

function List({ communities, tree, path, name, shown }: ListProps) {
  const { say } = useSettings()
  const [all, setAll] = useState(false)
  const peopled = communities.filter(({ id }) => path.includes(id) || (shown.communities.get(id) ?? 0) > 0)
  const chosen = peopled.filter(({ id }) => path.includes(id))
  const some = chosen.length > 0 ? chosen : all ? peopled : peopled.slice(0, FIRST)
  const rest = chosen.length > 0 || all ? 0 : peopled.length - some.length
  return (
    <ul className={classes(styles.list)} aria-label={name}>
      {some.map(one => (
        <Item
          key={`${one.id} ${path.includes(one.id)}`}
          community={one}
          tree={tree}
          path={path}
          shown={shown}
        />
      ))}
      {rest > 0 && (
        <li>
          <More onPress={() => setAll(true)}>{say('communitiesMore', { count: rest })}</More>
        </li>
      )}
    </ul>
  )
}

interface ItemProps extends Pick<ListProps, 'tree' | 'path' | 'shown'> {
  community: Community
}

/** One that is shown alone, or has that in it, is open from the start. */
function Item({ community: { id, name, color }, tree, path, shown }: ItemProps) {
  const { say, mode, language } = useSettings()
  const [open, setOpen] = useState(path.includes(id))
  const chosen = path.at(-1)
  const parts = tree.partsOf(id)
  return (
    <li className={classes(styles.community)}>
      <ToggleButton
        isSelected={chosen === undefined || chosen === id}
        onChange={() => show(chosen === id ? null : id)}
        aria-label={say('isolate', { name })}
      >
        <i style={{ background: communityColor(mode, color) }} />
        <span title={name}>{name}</span>
        <small>{(shown.communities.get(id) ?? 0).toLocaleString(language)}</small>
      </ToggleButton>
      {parts.length > 0 && (
        <AriaButton
          className={classes(styles.unfold)}
          aria-expanded={open}
          aria-label={say('communityParts', { name })}
          onPress={() => setOpen(!open)}
        >
          <ChevronRight aria-hidden size={14} />
        </AriaButton>
      )}
      {open && parts.length > 0 && (
        <List
          communities={parts}
          tree={tree}
          path={path}
          name={say('communityParts', { name })}
          shown={shown}
        />
      )}
    </li>
  )
}

const More = ({ onPress, children }: { onPress: () => void; children: ReactNode }) => (
  <Button look="more" onPress={onPress}>
    {children}
  </Button>
)
