import { useEffect, useRef, useState } from 'react'
import { GRAMMAR } from '../../src/address/grammar.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { type ApiError, asApiError } from '../api/api-error.ts'
import type { CypherFile } from '../api/client.ts'
import { loadScene, sceneAtHand } from '../api/load-scene.ts'
import type { SceneProgress } from '../api/loading.ts'
import { useGeneration } from './library-store.ts'

export type SceneState =
  | { status: 'waiting' }
  | { status: 'loading'; progress: SceneProgress }
  | { status: 'ready'; scene: Scene }
  | { status: 'failed'; error: ApiError }

function withoutAdded(query: string): string {
  const parameters = new URLSearchParams(query)
  parameters.delete(GRAMMAR.expanded.name)
  return parameters.toString()
}

/**
 * The scene of a view. A newer request cancels an older one; another `attempt` tries again. When the graph changes, the
 * scene stays until that of the new graph has arrived.
 */
export function useScene(
  file: CypherFile | null,
  parameters: Record<string, string>,
  attempt: number,
): SceneState {
  const name = file?.name ?? null
  const query = new URLSearchParams(parameters).toString()
  const [state, setState] = useState<SceneState>(() => {
    const scene = name === null ? null : sceneAtHand({ view: name, parameters })
    return scene ? { status: 'ready', scene } : { status: 'waiting' }
  })
  const generation = useGeneration()
  const shown = useRef(state.status === 'ready' ? `${name}?${withoutAdded(query)}` : '')
  useEffect(() => {
    // While neighbours are on their way, the scene without them stays.
    const wanted = `${name}?${withoutAdded(query)}`
    const become = (next: SceneState) => {
      if (next.status === 'ready') shown.current = wanted
      else if (next.status === 'loading' && shown.current === wanted) return
      else shown.current = ''
      setState(next)
    }
    if (name === null) {
      become({ status: 'waiting' })
      return
    }
    const abort = new AbortController()
    become({ status: 'loading', progress: { bytes: 0 } })
    const given = Object.fromEntries(new URLSearchParams(query))
    loadScene({ view: name, parameters: given }, abort.signal, progress =>
      become({ status: 'loading', progress }),
    )
      .then(scene => become({ status: 'ready', scene }))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) become({ status: 'failed', error: asApiError(error) })
      })
    return () => abort.abort()
  }, [name, query, attempt, generation])
  return state
}
