import type { ByRule } from '../rules.ts'

/** A model named in a text. */
export interface Mention extends ByRule {
  /** As written, without size and particles. */
  name: string
  /** The name of its node. */
  canonical: string
  start: number
  end: number
  /** Of a link to arXiv right behind the name. */
  arxivId?: string
}
