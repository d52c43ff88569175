import { foldText, slugOf } from '../../graph/fold.ts'
import { keyOf } from '../../graph/keys.ts'

/** What is longer, or has more parts, is no name but a text without spaces. */
export const LONGEST_NAME = 100
export const MOST_TOKENS = 40

/** The form that all spellings of one model share: without case, spaces, hyphens or slashes, but with version points. */
export const foldModel = (name: string): string => foldText(name).replace(/[\s\-‐‑–_/·'’]+/g, '')

/** `model:llama-3.1`, `model:gpt-4o-mini`. */
export const modelKey = (name: string): string => keyOf('model', slugOf(name, '.+'))
