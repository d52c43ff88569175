import { useEffect, useState } from 'react'
import { type ApiError, asApiError } from '../api/api-error.ts'
import { AGAIN, isBeingMade } from '../api/being-made.ts'
import { type SearchAnswer, type SearchPart, search } from '../api/client.ts'
import { useGeneration } from '../state/library-store.ts'

export interface Found {
  answer: SearchAnswer | null
  /** The text that `answer` belongs to; null before the first search. */
  text: string | null
  /** Why the last text could not be searched for. */
  failure: ApiError | null
}

const NOTHING: Found = { answer: null, text: null, failure: null }

/** Milliseconds to wait after each letter, so that a word is one request and not ten. */
const PAUSE = 110

/**
 * Finds nodes that match a text. A newer text cancels an older request. While the index is being made, `failure` says how
 * far it is, and the search follows by itself.
 */
export function useSearch(text: string, part: SearchPart): Found {
  const [found, setFound] = useState(NOTHING)
  const generation = useGeneration()
  const wanted = JSON.stringify(part)
  useEffect(() => {
    const asked = text.trim()
    if (asked === '') {
      setFound(NOTHING)
      return
    }
    const abort = new AbortController()
    let timer = 0
    const ask = async () => {
      try {
        // A space behind the last word ends it.
        const answer = await search(text.trimStart(), JSON.parse(wanted) as SearchPart, abort.signal)
        setFound({ answer, text: asked, failure: null })
      } catch (error) {
        // The next letter starts a new search.
        if (abort.signal.aborted) return
        const failure = asApiError(error)
        setFound({ ...NOTHING, failure })
        if (isBeingMade(failure)) timer = window.setTimeout(ask, AGAIN)
      }
    }
    timer = window.setTimeout(ask, PAUSE)
    return () => {
      window.clearTimeout(timer)
      abort.abort()
    }
  }, [text, wanted, generation])
  return found
}
