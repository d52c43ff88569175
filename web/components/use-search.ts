import { useEffect, useState } from 'react'
import type { Label } from '../../src/graph/schema.ts'
import { type ApiError, asApiError } from '../api/api-error.ts'
import { type SearchHit, search } from '../api/client.ts'

export interface Found {
  hits: SearchHit[]
  /** The text that `hits` belong to; null before the first search. */
  text: string | null
  /** Why the last text could not be searched for. */
  failure: ApiError | null
}

const NOTHING: Found = { hits: [], text: null, failure: null }

/** Milliseconds to wait after each letter, so that a word is one request and not ten. */
const PAUSE = 110

/** Finds nodes of the wanted labels that match a text. A newer text cancels an older request. */
export function useSearch(text: string, labels: readonly Label[] | null): Found {
  const [found, setFound] = useState(NOTHING)
  const wanted = labels?.join() ?? ''
  useEffect(() => {
    const asked = text.trim()
    if (asked === '') {
      setFound(NOTHING)
      return
    }
    const abort = new AbortController()
    const timer = window.setTimeout(async () => {
      try {
        const { hits } = await search(asked, wanted === '' ? 12 : 40, abort.signal)
        const fitting = hits.filter(({ label }) => wanted === '' || wanted.split(',').includes(label))
        setFound({ hits: fitting.slice(0, 12), text: asked, failure: null })
      } catch (error) {
        // The next letter starts a new search.
        if (!abort.signal.aborted) setFound({ ...NOTHING, failure: asApiError(error) })
      }
    }, PAUSE)
    return () => {
      window.clearTimeout(timer)
      abort.abort()
    }
  }, [text, wanted])
  return found
}
