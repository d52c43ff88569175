import { useEffect, useEffectEvent } from 'react'
import type { ApiError } from '../api/api-error.ts'
import { Store, useStore } from './store.ts'

/** Whether the server answers, as far as the page knows. */
export const reachable = new Store(true)

export const useReachable = (): boolean => useStore(reachable)

/** Tries again what has failed while the server was away, as soon as it is back. */
export function useRetryWhenBack({ code }: ApiError, retry: () => void): void {
  const tryAgain = useEffectEvent(retry)
  useEffect(() => {
    if (code !== 'OFFLINE') return
    let wasAway = !reachable.get()
    return reachable.subscribe(() => {
      const isBack = reachable.get()
      if (isBack && wasAway) tryAgain()
      wasAway = !isBack
    })
  }, [code])
}
