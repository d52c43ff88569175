import type { Mention } from './mention.ts'

/** A mention that may only count if something near it says that it is a model. */
export interface Candidate extends Mention {
  needsContext: boolean
  /** It is an ordinary word, so words that could follow anything are not enough. */
  ordinary?: boolean
  next: number
}

/** What was found at a token, and the index of the token to go on with. */
export interface Found {
  found: Candidate[]
  next: number
}
