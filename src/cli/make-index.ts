import { AppError, messageOf } from '../errors.ts'
import { freeHeap, inSmallHeap } from '../import/small-heap.ts'
import { IndexMaker } from '../indexing/index-maker.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import { withProgress } from './with-progress.ts'

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
  const left = 'Interrupted. The search index is made when somebody searches.'
  return withProgress(
    { quiet, left },
    () => maker.close(),
    async ({ signal, progress }) => {
      for (;;) {
        const generation = await store.generation()
        if (generation === '') return null
        const onProgress = (done: number) => progress.show({ phase: 'index', done, total: 100, what: '%' })
        const folder = await maker.make(generation, signal, onProgress)
        // Another import may have published meanwhile.
        if (folder !== null) return folder
      }
    },
  )
}

/** The import stands, whatever becomes of its index: whoever searches first has it made again. */
export async function tryToIndex(store: GraphStore, settings: Settings, quiet: boolean): Promise<void> {
  try {
    // Otherwise the index is made beside all that the import held, and nothing takes as much memory as both.
    await freeHeap()
    await inSmallHeap(() => makeSearchIndex(store, settings, quiet))
  } catch (error) {
    if (error instanceof AppError && error.code === 'INTERRUPTED') throw error
    console.error(
      `paperweave: The graph is imported, but its search index could not be made: ${messageOf(error)}`,
    )
  }
}
