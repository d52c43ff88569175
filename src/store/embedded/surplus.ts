import type { Generation } from '../../graph/library.ts'

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
  const kept = [...whole.filter(({ current }) => current), ...whole.filter(({ current }) => !current)]
  let bytes = 0
  const first = kept.findIndex((state, index) => {
    bytes += state.bytes ?? 0
    return index >= states || (index >= HOWEVER_LARGE && bytes > megabytes * 2 ** 20)
  })
  return first === -1 ? [] : kept.slice(first)
}
