import { AppError } from './errors.ts'

/** The failure of work that nobody waits for any more. */
export const abandoned = (): AppError => new AppError('INTERRUPTED', { reason: 'abandoned' })

/**
 * Passes an answer on, unless the signal aborts first.
 * @param stop stops the work; called when the signal aborts
 * @throws INTERRUPTED as soon as the signal aborts
 */
export function unlessAbandoned<T>(
  answer: Promise<T>,
  signal: AbortSignal | undefined,
  stop: () => void = () => {},
): Promise<T> {
  if (!signal) return answer
  return new Promise((resolve, reject) => {
    const abandon = () => {
      stop()
      reject(abandoned())
    }
    if (signal.aborted) abandon()
    else signal.addEventListener('abort', abandon, { once: true })
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abandon))
  })
}
