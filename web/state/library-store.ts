import { type ApiError, asApiError } from '../api/api-error.ts'
import {
  type CypherFile,
  type Damage,
  type ExportFormat,
  type Files,
  getFiles,
  getHealth,
  getStats,
  type Stats,
} from '../api/client.ts'
import { forgetEarly } from '../api/load-scene.ts'
import { Store, useStore } from './store.ts'

/** What the server offers: its views, saved queries and counts. */
export type Library =
  | { status: 'loading' }
  | {
      status: 'ready'
      views: CypherFile[]
      queries: CypherFile[]
      exports: ExportFormat[]
      /** How many papers a node needs to have a page that is read, by its label. */
      pages: Files['pages']
      /** Whether what digests say in their own words is left out. */
      isPrivate: boolean
      stats: Stats
      damage: Damage | null
    }
  | { status: 'failed'; error: ApiError }

const libraryStore = new Store<Library>({ status: 'loading' })

export async function loadLibrary(): Promise<void> {
  libraryStore.set({ status: 'loading' })
  libraryStore.set(await readLibrary())
}

/** Reads it again when the server shows another state of the graph. What is there stays until then. */
export async function refreshLibrary(generation: string): Promise<void> {
  const known = libraryStore.get()
  if (known.status === 'loading' || (known.status === 'ready' && known.stats.generation === generation))
    return
  const next = await readLibrary()
  if (next.status !== 'ready') return
  forgetEarly()
  libraryStore.set(next)
}

async function readLibrary(): Promise<Library> {
  try {
    const [{ files, exports, pages, isPrivate }, stats, { damage }] = await Promise.all([
      getFiles(),
      getStats(),
      getHealth(),
    ])
    const ordered = files.toSorted((a, b) => a.order - b.order || a.name.localeCompare(b.name))
    const of = (kind: CypherFile['kind']) => ordered.filter(file => file.kind === kind)
    const [views, queries] = [of('view'), of('query')]
    return { status: 'ready', views, queries, exports, pages, isPrivate, stats, damage }
  } catch (error) {
    return { status: 'failed', error: asApiError(error) }
  }
}

export const useLibrary = (): Library => useStore(libraryStore)

/** The state of the graph that the page shows. What depends on it is loaded again when it changes. */
export function useGeneration(): string {
  const library = useLibrary()
  return library.status === 'ready' ? library.stats.generation : ''
}
