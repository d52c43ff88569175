import { useEffect, useState } from 'react'
import { type ApiError, asApiError } from '../api/api-error.ts'
import { getTogether, type Together } from '../api/client.ts'
import { useGeneration } from './library-store.ts'

export type TogetherState =
  | { status: 'loading' }
  | { status: 'ready'; together: Together }
  | { status: 'failed'; error: ApiError }

/** What links nodes and what they share. @param wait milliseconds for which the nodes have to stay the same first */
export function useTogether(keys: readonly string[], wait = 0, attempt = 0): TogetherState {
  const [state, setState] = useState<TogetherState>({ status: 'loading' })
  const generation = useGeneration()
  const asked = JSON.stringify(keys)
  useEffect(() => {
    const abort = new AbortController()
    setState({ status: 'loading' })
    const timer = window.setTimeout(() => {
      getTogether(JSON.parse(asked) as string[], abort.signal)
        .then(together => setState({ status: 'ready', together }))
        .catch((error: unknown) => {
          if (!abort.signal.aborted) setState({ status: 'failed', error: asApiError(error) })
        })
    }, wait)
    return () => {
      window.clearTimeout(timer)
      abort.abort()
    }
  }, [asked, wait, attempt, generation])
  return state
}
