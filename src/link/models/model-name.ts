import { foldText, slugOf } from '../../graph/fold.ts'
import { keyOf } from '../../graph/keys.ts'

/** The form that all spellings of one model share: without case, spaces, hyphens or slashes, but with version points. */
export const foldModel = (name: string): string => foldText(name).replace(/[\s\-‐‑–_/·'’]+/g, '')

/** `model:llama-3.1`, `model:gpt-4o-mini`. */
export const modelKey = (name: string): string => keyOf('model', slugOf(name, '.+'))
