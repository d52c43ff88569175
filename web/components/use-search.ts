import { useEffect, useState } from 'react'
import type { Label } from '../../src/graph/schema.ts'
import { type SearchHit, search } from '../api/client.ts'

export interface Found {
  hits: SearchHit[]
  /** The text that `hits` belong to; null before the first search. */
  text: string | null
}

/** Milliseconds to wait after each letter, so that a word is one request and not ten. */
const PAUSE = 110

/** Finds nodes of the wanted labels that match a text. A newer text cancels an older request. */
export function useSearch(text: string, labels: readonly Label[] | null): Found {
  const [found, setFound] = useState<Found>({ hits: [], text: null })
  const wanted = labels?.join() ?? ''
  useEffect(() => {
    const asked = text.trim()
    if (asked === '') {
      setFound({ hits: [], text: null })
      return
    }
    const abort = new AbortController()
    const timer = window.setTimeout(async () => {
      try {
        const { hits } = await search(asked, wanted === '' ? 12 : 40, abort.signal)
        const fitting = hits.filter(({ label }) => wanted === '' || wanted.split(',').includes(label))
        setFound({ hits: fitting.slice(0, 12), text: asked })
      } catch {
        // The list stays as it is; the next letter starts a new search.
      }
    }, PAUSE)
    return () => {
      window.clearTimeout(timer)
      abort.abort()
    }
  }, [text, wanted])
  return found
}
