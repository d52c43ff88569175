import { useEffect, useState } from 'react'
import type { Overview } from '../../src/graph/overview.ts'
import { loadOverview } from '../api/load-scene.ts'
import { useLibrary } from './library-store.ts'

/** Scenes of libraries with fewer nodes arrive as soon as their overview. */
const LARGE = 5000

/** What shows the map of a large library while its scene is on its way. Without it, the scene comes all the same. */
export function useOverview(
  view: string | null,
  parameters: Record<string, string>,
  isWanted: boolean,
): Overview | null {
  const [overview, setOverview] = useState<Overview | null>(null)
  const library = useLibrary()
  const nodes = library.status === 'ready' ? Object.values(library.stats.nodes) : []
  const wanted = isWanted && nodes.reduce((sum, count) => sum + count, 0) > LARGE
  const query = new URLSearchParams(parameters).toString()
  useEffect(() => {
    if (view === null || !wanted) return
    const abort = new AbortController()
    loadOverview(view, Object.fromEntries(new URLSearchParams(query)), abort.signal)
      .then(setOverview)
      .catch(() => {})
    return () => {
      abort.abort()
      setOverview(null)
    }
  }, [view, query, wanted])
  return overview
}
