import type { Label } from '../graph/schema.ts'

/** A text of a node that is searched besides its names. */
export interface Passage {
  field: PassageField
  /** The key of the digest that says it, or of the node at the other end of a link; null for the node's own abstract. */
  of: string | null
  text: string
}

export const PASSAGE_FIELDS = ['abstract', 'commentary', 'evidence'] as const
export type PassageField = (typeof PASSAGE_FIELDS)[number]

/** A node with everything by which it is found. */
export interface SearchDocument {
  label: Label
  key: string
  name: string
  aliases: string[]
  /** How many papers it has; 1 for a paper. */
  papers: number
  /** An ISO day, month or year; `''` without one. */
  date: string
  /** Ids and addresses besides the key: `10.1000/xyz`, `https://…`. */
  ids: string[]
  passages: Passage[]
  /** Keys of the nodes that a paper leads to: its authors, topics, models, and the papers that it cites. */
  links: string[]
  /** Names that are found with the paper, but do not count as its own: those of its authors. */
  people: string[]
}

/** Where a document is, in an index that only refers to it. */
export interface DocumentPlace {
  shard: number
  place: number
}

/** The order of documents in an index, whatever the store and the order in which it gives them. */
export const byLabelAndKey =
  (order: readonly Label[]) =>
  (one: Pick<SearchDocument, 'label' | 'key'>, other: Pick<SearchDocument, 'label' | 'key'>): number =>
    order.indexOf(one.label) - order.indexOf(other.label) || (one.key < other.key ? -1 : 1)
