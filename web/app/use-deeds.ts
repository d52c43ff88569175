import type { Scene } from '../../src/graph/scene.ts'
import { labelOf } from '../../src/graph/scene.ts'
import { shownName } from '../../src/graph/schema.ts'
import type { TextKey } from '../../src/text/texts.ts'
import type { CypherFile } from '../api/client.ts'
import { addressStore } from '../state/address-store.ts'
import { type Expanding, toggleExpanded } from '../state/expanding.ts'
import { hideNodes, togglePinned } from '../state/on-the-map.ts'
import { useSettings } from '../state/settings.tsx'

/** What can be done with nodes where they stand on the map. What was done, or why not, is said aloud. */
export interface Deeds {
  hide(keys: readonly string[]): void
  pin(keys: readonly string[]): void
  expand(key: string): void
}

/** What is said of nodes. */
type Said = Extract<TextKey, `spoken${string}`>

const EXPANDING: Record<Expanding, Said> = {
  expanded: 'spokenExpanded',
  collapsed: 'spokenCollapsed',
  large: 'spokenLarge',
  full: 'spokenFull',
}

const isPinned = (keys: readonly string[]): boolean =>
  keys.every(key => addressStore.get().pinned.includes(key))

export function useDeeds(scene: Scene, file: CypherFile, onSpeak: (text: string) => void): Deeds {
  const { say } = useSettings()
  const nameOf = (key: string) => {
    const node = scene.nodes.key.indexOf(key)
    return node < 0 ? key : shownName(labelOf(scene, node), scene.nodes.name[node] ?? key)
  }
  const tell = (said: Said | null, keys: readonly string[]) => {
    if (keys.length === 0) onSpeak(say('noneChosen'))
    else onSpeak(say(said ?? 'spokenFull', { names: keys.map(nameOf).join(', ') }))
  }
  return {
    hide: keys => tell(hideNodes(keys) ? 'spokenHidden' : null, keys),
    pin: keys => {
      const done = togglePinned(keys)
      tell(done ? (isPinned(keys) ? 'spokenPinned' : 'spokenLoose') : null, keys)
    },
    expand: key => tell(EXPANDING[toggleExpanded(scene, file, key)], [key]),
  }
}
