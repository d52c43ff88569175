import { foldText, slugOf } from '../../graph/fold.ts'

/** What two spellings of one model share: no case, blanks, hyphens or slashes; points of versions stay. */
export const foldModel = (name: string): string => foldText(name).replace(/[\s\-‐‑–_/·'’]+/g, '')

/** `model:llama-3.1`, `model:gpt-4o-mini`. */
export const modelKey = (name: string): string => `model:${slugOf(name, '.+')}`
