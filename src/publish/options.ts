import type { Language } from '../text/languages.ts'

/** What is published, and how. */
export interface PublishOptions {
  folder: string
  /** The address of the folder, with a slash at the end; null where it is not known. */
  base: string | null
  language: Language
  /** Names of views, and keys of topics and digests; empty for everything. */
  only: readonly string[]
  privateCommentary: boolean
  /** What is being done, and how much of it. */
  onProgress: (what: string, done: number, total: number) => void
}
