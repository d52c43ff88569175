import { useRef, useState } from 'react'
import { type ApiError, asApiError } from '../api/api-error.ts'
import { explainQuery, runQuery, type Table } from '../api/client.ts'
import type { Question } from '../state/question.ts'

type Answer =
  | { status: 'running' }
  | { status: 'stopped'; seconds: number }
  | { status: 'table'; table: Table }
  | { status: 'plan'; text: string }
  | { status: 'failed'; error: ApiError }

/** An answer belongs to the question that was asked, whatever is in the editor by now. */
export type RunState = { status: 'idle' } | (Answer & { of: Question })

export interface Running {
  state: RunState
  run: (question: Question) => void
  explain: (question: Question) => void
  stop: () => void
  /** Ends what runs, and takes the last answer away. */
  clear: () => void
}

/** Runs one query at a time; a newer one cancels an older one. */
export function useRun(): Running {
  const [state, setState] = useState<RunState>({ status: 'idle' })
  const current = useRef<AbortController | null>(null)
  const started = useRef(0)
  const clear = () => {
    current.current?.abort()
    setState({ status: 'idle' })
  }
  const stop = () => {
    current.current?.abort()
    const seconds = Math.round((performance.now() - started.current) / 100) / 10
    setState(before => ('of' in before ? { status: 'stopped', seconds, of: before.of } : before))
  }
  const begin = (of: Question, ask: (signal: AbortSignal) => Promise<Answer>) => {
    current.current?.abort()
    const abort = new AbortController()
    current.current = abort
    started.current = performance.now()
    setState({ status: 'running', of })
    const end = (answer: Answer) => {
      if (!abort.signal.aborted) setState({ ...answer, of })
    }
    ask(abort.signal).then(end, (error: unknown) => end({ status: 'failed', error: asApiError(error) }))
  }
  const run = (question: Question) =>
    begin(question, async signal => {
      const table = await runQuery(question.cypher, question.parameters, signal)
      return { status: 'table', table }
    })
  const explain = (question: Question) =>
    begin(question, async signal => {
      const plan = await explainQuery(question.cypher, question.parameters, signal)
      return { status: 'plan', ...plan }
    })
  return { state, run, explain, stop, clear }
}
