import { useEffect, useState } from 'react'
import { getRelated, type Related } from '../api/client.ts'
import { useGeneration } from './library-store.ts'

/** What a node is related to; empty until it is known. Without it, the panel says all else. */
export function useRelated(key: string, all: boolean): Related['groups'] {
  const [known, setKnown] = useState<{ key: string; groups: Related['groups'] }>({ key: '', groups: [] })
  const generation = useGeneration()
  useEffect(() => {
    const abort = new AbortController()
    getRelated(key, all, abort.signal)
      .then(({ groups }) => setKnown({ key, groups }))
      .catch(() => undefined)
    return () => abort.abort()
  }, [key, all, generation])
  return known.key === key ? known.groups : []
}
