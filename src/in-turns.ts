import { setImmediate } from 'node:timers/promises'
import { abandoned } from './abandon.ts'

/** So many milliseconds of work, then others get their turn. */
const TURN = 8

/** Takes all steps of some work, with rests in which others get their turn. @throws INTERRUPTED when the signal aborts */
export async function inTurns<T>(work: Iterator<void, T>, signal: AbortSignal): Promise<T> {
  let end = performance.now() + TURN
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() < end) continue
    await setImmediate()
    if (signal.aborted) throw abandoned()
    end = performance.now() + TURN
  }
}
