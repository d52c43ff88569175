import type { Mention } from './mention.ts'

/** A mention that may need another one beside it to count. */
export interface Candidate extends Mention {
  needsContext: boolean
  next: number
}
