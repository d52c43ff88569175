import { useRef, useState } from 'react'
import { type ApiError, asApiError } from '../api/api-error.ts'
import { explainQuery, type QueryParameters, runQuery, type Table } from '../api/client.ts'

export type RunState =
  | { status: 'idle' }
  | { status: 'running' }
  | { status: 'stopped'; seconds: number }
  | { status: 'table'; table: Table }
  | { status: 'plan'; text: string }
  | { status: 'failed'; error: ApiError }

export interface Running {
  state: RunState
  run: (cypher: string, parameters: QueryParameters) => void
  explain: (cypher: string, parameters: QueryParameters) => void
  stop: () => void
}

/** Runs one query at a time; a newer one cancels an older one. */
export function useRun(): Running {
  const [state, setState] = useState<RunState>({ status: 'idle' })
  const current = useRef<AbortController | null>(null)
  const started = useRef(0)
  const stop = () => {
    current.current?.abort()
    setState({ status: 'stopped', seconds: Math.round((performance.now() - started.current) / 100) / 10 })
  }
  const begin = (ask: (signal: AbortSignal) => Promise<RunState>) => {
    current.current?.abort()
    const abort = new AbortController()
    current.current = abort
    started.current = performance.now()
    setState({ status: 'running' })
    ask(abort.signal)
      .then(setState)
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setState({ status: 'failed', error: asApiError(error) })
      })
  }
  const run = (cypher: string, parameters: QueryParameters) =>
    begin(async signal => ({ status: 'table', table: await runQuery(cypher, parameters, signal) }))
  const explain = (cypher: string, parameters: QueryParameters) =>
    begin(async signal => ({ status: 'plan', ...(await explainQuery(cypher, parameters, signal)) }))
  return { state, run, explain, stop }
}
