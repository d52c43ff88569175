import { useEffect, useState } from 'react'
import { type ApiError, asApiError } from '../api/api-error.ts'
import { getNode, type NodeDetails } from '../api/client.ts'

export type NodeState =
  | { status: 'loading' }
  | { status: 'ready'; node: NodeDetails }
  | { status: 'failed'; error: ApiError }

/** Everything known of a node. What was shown before stays until the next one is there. */
export function useNode(key: string, attempt: number): NodeState {
  const [state, setState] = useState<NodeState>({ status: 'loading' })
  useEffect(() => {
    const abort = new AbortController()
    getNode(key, abort.signal)
      .then(node => setState({ status: 'ready', node }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setState({ status: 'failed', error: asApiError(error) })
      })
    return () => abort.abort()
  }, [key, attempt])
  return state
}
