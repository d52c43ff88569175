import { useEffect, useEffectEvent } from 'react'
import { answerKey } from './answer-key.ts'
import type { Targets } from './commands.ts'

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable=true]') !== null

/** Answers the keys that work everywhere on the page except in text fields. */
export function usePageKeys(page: Targets['page']): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!isWriting(event.target)) answerKey('page', page, event)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
