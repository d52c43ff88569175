import { useEffect, useState } from 'react'
import type { Charts } from '../../src/graph/charts.ts'
import { filterQuery, loadCharts } from '../api/load-filters.ts'
import { useAddress } from './address-store.ts'
import { useGeneration } from './library-store.ts'

/** How many papers there are by month and field, when somebody wants to know; null until then, and if it fails. */
export function useCharts(isWanted: boolean): Charts | null {
  const query = filterQuery(useAddress())
  const generation = useGeneration()
  const [charts, setCharts] = useState<Charts | null>(null)
  useEffect(() => {
    if (!isWanted) return
    const abort = new AbortController()
    loadCharts(query, abort.signal)
      .then(setCharts)
      // The graph says the same of its filters; its message is enough.
      .catch(() => undefined)
    return () => abort.abort()
  }, [query, isWanted, generation])
  return isWanted ? charts : null
}
