import { useEffect, useState } from 'react'
import { sceneName } from '../../src/folder-format/library.ts'
import type { Overview } from '../../src/graph/overview.ts'
import { OVERVIEWED } from '../../src/graph/scene-size.ts'
import { loadOverview, overviewAtHand } from '../api/load-scene.ts'
import { useLibrary } from './library-store.ts'

/** What shows the map of a large library while its scene is on its way. Without it, the scene comes all the same. */
export function useOverview(
  view: string | null,
  parameters: Record<string, string>,
  isWanted: boolean,
): Overview | null {
  const library = useLibrary()
  const nodes = library.status === 'ready' ? Object.values(library.stats.nodes) : []
  const wanted = isWanted && nodes.reduce((sum, count) => sum + count, 0) > OVERVIEWED
  const name = view === null ? '' : sceneName(view, parameters)
  const [known, setKnown] = useState(() => ({
    name,
    overview: view === null ? null : overviewAtHand({ view, parameters }),
  }))
  const query = new URLSearchParams(parameters).toString()
  useEffect(() => {
    if (view === null || !wanted) return
    const abort = new AbortController()
    loadOverview({ view, parameters: Object.fromEntries(new URLSearchParams(query)) }, abort.signal)
      .then(overview => setKnown({ name, overview }))
      .catch(() => {})
    return () => abort.abort()
  }, [view, name, query, wanted])
  return known.name === name ? known.overview : null
}
