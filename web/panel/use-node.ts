import { useEffect, useState } from 'react'
import { type ApiError, asApiError } from '../api/api-error.ts'
import { getNode, type NodeDetails } from '../api/client.ts'
import { useGeneration } from '../state/library-store.ts'

export type NodeState =
  | { status: 'loading' }
  | { status: 'ready'; node: NodeDetails }
  | { status: 'failed'; error: ApiError }

/** Loads everything known about a node. The node before it stays until the next one has arrived. */
export function useNode(key: string, attempt: number, all: boolean): NodeState {
  const [state, setState] = useState<NodeState>({ status: 'loading' })
  const generation = useGeneration()
  useEffect(() => {
    const abort = new AbortController()
    getNode(key, abort.signal, all)
      .then(node => setState({ status: 'ready', node }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setState({ status: 'failed', error: asApiError(error) })
      })
    return () => abort.abort()
  }, [key, attempt, all, generation])
  return state
}
