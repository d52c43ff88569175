import { useEffect, useState } from 'react'
import type { Scene } from '../../src/graph/scene.ts'
import { type ApiError, asApiError } from '../api/api-error.ts'
import type { CypherFile } from '../api/client.ts'
import { loadScene } from '../api/load-scene.ts'

export type SceneState =
  | { status: 'waiting' }
  | { status: 'loading'; bytes: number }
  | { status: 'ready'; scene: Scene }
  | { status: 'failed'; error: ApiError }

/** The scene of a view. A newer request cancels an older one; another `attempt` tries again. */
export function useScene(
  file: CypherFile | null,
  parameters: Record<string, string>,
  attempt: number,
): SceneState {
  const [state, setState] = useState<SceneState>({ status: 'waiting' })
  const name = file?.name ?? null
  const query = new URLSearchParams(parameters).toString()
  useEffect(() => {
    if (name === null) {
      setState({ status: 'waiting' })
      return
    }
    const abort = new AbortController()
    setState({ status: 'loading', bytes: 0 })
    const given = Object.fromEntries(new URLSearchParams(query))
    loadScene(name, given, abort.signal, bytes => setState({ status: 'loading', bytes }))
      .then(scene => setState({ status: 'ready', scene }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setState({ status: 'failed', error: asApiError(error) })
      })
    return () => abort.abort()
  }, [name, query, attempt])
  return state
}
