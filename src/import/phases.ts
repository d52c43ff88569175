/** The phases of an import, with what goes before one that enriches and after each, in order, with the words that its progress shows. */
export const PHASES = {
  services: 'Asking services',
  read: 'Reading',
  survey: 'Surveying',
  index: 'Indexing',
  resolve: 'Telling people apart',
  ask: 'Asking the helper',
  write: 'Linking and writing',
  relink: 'Linking again',
  publish: 'Publishing',
  map: 'Arranging the map',
} as const

export type Phase = keyof typeof PHASES

export interface ImportProgress {
  phase: Phase
  /** Papers asked about, documents read, entries surveyed or written, parts indexed, sentences asked about, papers linked again, percent. */
  done: number
  /** null while it is unknown. */
  total: number | null
  /** The document being worked on. */
  what?: string
}

/** Reports progress within one phase. @throws the signal's reason once the import has been cancelled */
export type Step = (done: number, total: number | null, what?: string) => void

/** Makes a `Step` for each phase. */
export const steps =
  (onProgress?: (progress: ImportProgress) => void, signal?: AbortSignal) =>
  (phase: Phase): Step =>
  (done, total, what) => {
    signal?.throwIfAborted()
    onProgress?.({ phase, done, total, ...(what !== undefined && { what }) })
  }
