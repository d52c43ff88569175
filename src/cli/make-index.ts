import { AppError } from '../errors.ts'
import { IndexMaker } from '../indexing/index-maker.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import { onInterrupt } from './interrupts.ts'
import { progressView } from './progress.ts'

/**
 * Sees to it that the current state has its search index, with progress on the terminal.
 * @returns its folder; null for an empty graph
 */
export async function makeSearchIndex(
  store: GraphStore,
  settings: Settings,
  quiet: boolean,
): Promise<string | null> {
  const maker = new IndexMaker(settings)
  const progress = progressView(quiet)
  const abort = new AbortController()
  const left = 'Interrupted. The search index is made when somebody searches.'
  const stopListening = onInterrupt(() => abort.abort(new AppError('INTERRUPTED', left)))
  try {
    for (;;) {
      const generation = await store.generation()
      if (generation === '') return null
      const onProgress = (done: number) => progress.show({ phase: 'index', done, total: 100, what: '%' })
      const folder = await maker.make(generation, abort.signal, onProgress)
      // Another import may have published meanwhile.
      if (folder !== null) return folder
    }
  } catch (error) {
    throw abort.signal.aborted ? abort.signal.reason : error
  } finally {
    progress.stop()
    stopListening()
    await maker.close()
  }
}
