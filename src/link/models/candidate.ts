import type { Mention } from './mention.ts'

/** A mention that may need another one beside it to count. */
export interface Candidate extends Mention {
  needsContext: boolean
  /** Words that stand beside anything are not enough. */
  ordinary?: boolean
  next: number
}
