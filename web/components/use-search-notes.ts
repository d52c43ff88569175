import type { SearchAnswer } from '../api/client.ts'
import { useSettings } from '../state/settings.tsx'

const READINGS = { exact: null, nearly: 'searchNearly', some: 'searchSome' } as const

/** How a search was understood, where that is not as it was typed; nothing otherwise. */
export function useSearchNotes(answer: SearchAnswer | null): string[] {
  const { say } = useSettings()
  if (answer === null) return []
  const { reading, read, isEarlier, total } = answer
  const notes: string[] = []
  if (reading === 'keyboard') notes.push(say('searchKeyboard', { text: read ?? '' }))
  else if (READINGS[reading] !== null && total > 0) notes.push(say(READINGS[reading]))
  if (isEarlier) notes.push(say('searchEarlier'))
  return notes
}
