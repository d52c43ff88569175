import { useEffect, useState } from 'react'
import { serverAnswers } from '../api/server-answers.ts'

export type Loaded<T> =
  | { status: 'loading' }
  | { status: 'ready'; part: T }
  | { status: 'failed'; reachable: boolean }

/** A part of the page that is loaded when it is first needed. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ status: 'loading' })
  useEffect(() => {
    let wanted = true
    const become = (next: Loaded<T>) => {
      if (wanted) setState(next)
    }
    load().then(
      part => become({ status: 'ready', part }),
      async () => become({ status: 'failed', reachable: await serverAnswers() }),
    )
    return () => {
      wanted = false
    }
  }, [load])
  return state
}
