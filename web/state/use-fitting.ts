import { useEffect, useState } from 'react'
import { isFiltered } from '../../src/address/filters.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { type ApiError, asApiError } from '../api/api-error.ts'
import { filterQuery, fittingOf, loadMask } from '../api/load-filters.ts'
import { useAddress } from './address-store.ts'

export interface Fitting {
  /** 1 for each node that fits the filters of the address; null if it has none. */
  nodes: Uint8Array | null
  /** Why it is not known which nodes fit. */
  failure: ApiError | null
}

const ALL: Fitting = { nodes: null, failure: null }

/** Which nodes of a scene fit the filters of the address. What fitted before stays until the answer is there. */
export function useFitting(scene: Scene): Fitting {
  const address = useAddress()
  const [fitting, setFitting] = useState({ scene, ...ALL })
  const query = isFiltered(address) ? filterQuery(address) : null
  useEffect(() => {
    if (query === null) {
      setFitting({ scene, ...ALL })
      return
    }
    const abort = new AbortController()
    loadMask(query, abort.signal)
      .then(mask => {
        // Of another state of the graph: the scene of that state is on its way, and asks again.
        if (mask.first.length !== scene.nodes.key.length) return
        setFitting({ scene, nodes: fittingOf(mask), failure: null })
      })
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setFitting({ scene, nodes: null, failure: asApiError(error) })
      })
    return () => abort.abort()
  }, [scene, query])
  return fitting.scene === scene ? fitting : ALL
}
