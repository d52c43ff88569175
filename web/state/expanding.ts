import { MOST_EXPANDED, MOST_TO_EXPAND } from '../../src/graph/expanding.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { type CypherFile, isPublished } from '../api/client.ts'
import { addressStore, go } from './address-store.ts'

/** Whether neighbours can be added to a view: it is not large, no path, and there is a server to ask. */
export const canGrow = (scene: Scene, { walk }: Pick<CypherFile, 'walk'>): boolean =>
  !isPublished && walk !== 'path' && scene.nodes.key.length <= MOST_TO_EXPAND

export type Expanding = 'expanded' | 'collapsed' | 'large' | 'full'

/** Adds the neighbours of a node to the map, or takes them away again. @returns what has been done, or why not */
export function toggleExpanded(scene: Scene, file: Pick<CypherFile, 'walk'>, key: string): Expanding {
  const { expanded } = addressStore.get()
  if (expanded.includes(key)) {
    go({ expanded: expanded.filter(other => other !== key) })
    return 'collapsed'
  }
  if (!canGrow(scene, file)) return 'large'
  if (expanded.length >= MOST_EXPANDED) return 'full'
  go({ expanded: [...expanded, key] })
  return 'expanded'
}
