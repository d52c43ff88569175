import type { IdentityFile } from '../link/identity/identity-file.ts'
import type { Helper } from './helper.ts'

export interface ImportProgress {
  phase: 'read' | 'survey' | 'ask' | 'write' | 'relink' | 'publish'
  /** Documents while they are found, entries while they are surveyed and written, papers while they are linked. */
  done: number
  /** null while it is not known. */
  total: number | null
  /** The document at hand. */
  what?: string
}

/** What is imported, and how. */
export interface ImportContext {
  /** Absolute paths of files and folders. */
  paths: string[]
  identity: IdentityFile
  /** Proposes models for uncertain sentences; without one, rules alone decide. */
  helper?: Helper
  /** Whether what documents said that are gone now is removed. */
  prune: boolean
  onProgress?: (progress: ImportProgress) => void
  /** Ends the import; nothing of it stays. */
  signal?: AbortSignal
}
