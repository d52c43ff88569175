import { useEffect, useEffectEvent } from 'react'
import { useTarget } from './active-targets.ts'
import { answerKey } from './answer-key.ts'
import type { Targets } from './commands.ts'

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable=true]') !== null

/** Answers the keys that work everywhere on the page except in text fields. */
export function usePageKeys(page: Targets['page']): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // Nobody writes with Ctrl: those keys work in text fields too.
    if (!isWriting(event.target) || event.ctrlKey || event.metaKey) answerKey('page', page, event)
  })
  useTarget('page', () => page)
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
