import type { ByRule } from '../rules.ts'

/** A model that a text names. */
export interface Mention extends ByRule {
  /** As written, without size and particles. */
  name: string
  /** The name of its node. */
  canonical: string
  start: number
  end: number
  /** From a link to arXiv right behind the name. */
  arxivId?: string
}
