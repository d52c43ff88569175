import { useEffect, useState } from 'react'
import { getRelatedTogether, type RelatedGroup } from '../api/client.ts'
import { useGeneration } from './library-store.ts'

/** What several nodes are related to through their papers; empty until it is known. Without it, the panel says all else. */
export function useRelatedTogether(keys: readonly string[]): readonly RelatedGroup[] {
  const [known, setKnown] = useState<{ asked: string; groups: readonly RelatedGroup[] }>({
    asked: '',
    groups: [],
  })
  const generation = useGeneration()
  const asked = JSON.stringify(keys)
  useEffect(() => {
    const abort = new AbortController()
    getRelatedTogether(JSON.parse(asked) as string[], abort.signal)
      .then(({ groups }) => setKnown({ asked, groups }))
      .catch(() => undefined)
    return () => abort.abort()
  }, [asked, generation])
  return known.asked === asked ? known.groups : []
}
