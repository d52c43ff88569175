import { type Generation, stateBefore } from '../../graph/library.ts'

/** How much is kept. */
export interface Room {
  states: number
  megabytes: number
}

/** The current state and the one before: without the latter there is nothing to go back to. */
const HOWEVER_LARGE = 2

/**
 * The states that there is no room for: all behind the first that is too many or too large.
 * @param whole newest first
 */
export function surplusOf(whole: readonly Generation[], { states, megabytes }: Room): Generation[] {
  const first = [whole.find(({ current }) => current), stateBefore(whole)].filter(
    state => state !== undefined,
  )
  const kept = [...new Set([...first, ...whole])]
  let bytes = 0
  const end = kept.findIndex((state, index) => {
    bytes += state.bytes ?? 0
    return index >= states || (index >= HOWEVER_LARGE && bytes > megabytes * 2 ** 20)
  })
  return end === -1 ? [] : kept.slice(end)
}
