import { AppError } from '../errors.ts'
import { onInterrupt } from './interrupts.ts'
import { progressView } from './progress.ts'

interface Watched {
  /** Aborts when the command is asked to end. */
  signal: AbortSignal
  progress: ReturnType<typeof progressView>
}

/**
 * Runs work that makes what can also be made later, with progress on the terminal.
 * @param left what to tell when it is interrupted
 * @param close ends whatever does the work
 * @throws INTERRUPTED
 */
export async function withProgress<T>(
  { quiet, left }: { quiet: boolean; left: string },
  close: () => Promise<void>,
  work: (watched: Watched) => Promise<T>,
): Promise<T> {
  const progress = progressView(quiet)
  const abort = new AbortController()
  const stopListening = onInterrupt(() => abort.abort(new AppError('INTERRUPTED', left)))
  try {
    return await work({ signal: abort.signal, progress })
  } catch (error) {
    throw abort.signal.aborted ? abort.signal.reason : error
  } finally {
    progress.stop()
    stopListening()
    await close()
  }
}
