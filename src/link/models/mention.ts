/** A model named in a text. */
export interface Mention {
  /** As written, without size and particles. */
  name: string
  /** The name of its node. */
  canonical: string
  start: number
  end: number
  rule: string
  /** 0 to 1. */
  confidence: number
  /** Of a link to arXiv right behind the name. */
  arxivId?: string
}
