import { useEffect, useMemo, useState } from 'react'
import type { Added } from '../../src/graph/added.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { getAdded } from '../api/client.ts'
import { useAddress } from './address-store.ts'
import { useGeneration } from './library-store.ts'

/** What is new in a view. */
export interface News {
  since: string
  /** The new nodes of the view. */
  nodes: Added['nodes']
  /** Whether they stand out. */
  isShown: boolean
}

/** What the last import added, as far as it is in a view; null where nothing of it is, or where that is not known. */
export function useNews(scene: Scene): News | null {
  const { isNew } = useAddress()
  const generation = useGeneration()
  const [added, setAdded] = useState<Added | null>(null)
  useEffect(() => {
    if (generation === '') return
    const abort = new AbortController()
    getAdded(abort.signal)
      .then(setAdded)
      // It is something more to see; the graph is all there without it.
      .catch(() => setAdded(null))
    return () => abort.abort()
  }, [generation])
  return useMemo(() => {
    if (added === null || added.since === null || added.nodes.length === 0) return null
    const drawn = new Set(scene.nodes.key)
    const nodes = added.nodes.filter(({ key }) => drawn.has(key))
    return nodes.length === 0 ? null : { since: added.since, nodes, isShown: isNew }
  }, [added, scene, isNew])
}

/** The mask of a scene in which the new nodes stand out: 2 for each that is faded. @param fitting as of `useFitting` */
export function useStandingOut(
  scene: Scene,
  news: News | null,
  fitting: Uint8Array | null,
): Uint8Array | null {
  return useMemo(() => {
    if (!news?.isShown) return fitting
    const fresh = new Set(news.nodes.map(({ key }) => key))
    return Uint8Array.from(scene.nodes.key, (key, node) => {
      if (fitting?.[node] === 0) return 0
      return fresh.has(key) ? 1 : 2
    })
  }, [scene, news, fitting])
}
