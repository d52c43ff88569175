import { type ApiError, asApiError } from '../api/api-error.ts'
import {
  type CypherFile,
  type Damage,
  type ExportFormat,
  getFiles,
  getHealth,
  getStats,
  type Stats,
} from '../api/client.ts'
import { Store, useStore } from './store.ts'

/** What the server offers: its views, saved queries and counts. */
export type Library =
  | { status: 'loading' }
  | {
      status: 'ready'
      views: CypherFile[]
      queries: CypherFile[]
      exports: ExportFormat[]
      stats: Stats
      damage: Damage | null
    }
  | { status: 'failed'; error: ApiError }

const libraryStore = new Store<Library>({ status: 'loading' })

export async function loadLibrary(): Promise<void> {
  libraryStore.set({ status: 'loading' })
  try {
    const [{ files, exports }, stats, { damage }] = await Promise.all([getFiles(), getStats(), getHealth()])
    const ordered = files.toSorted((a, b) => a.order - b.order || a.name.localeCompare(b.name))
    const of = (kind: CypherFile['kind']) => ordered.filter(file => file.kind === kind)
    libraryStore.set({ status: 'ready', views: of('view'), queries: of('query'), exports, stats, damage })
  } catch (error) {
    libraryStore.set({ status: 'failed', error: asApiError(error) })
  }
}

export const useLibrary = (): Library => useStore(libraryStore)
