import type { Label } from '../graph/schema.ts'

export interface Localized {
  en: string
  ko: string
}

/** A parameter of a view or query, as the header of its Cypher file declares it. */
export interface CypherParameter {
  name: string
  type: 'integer' | 'string' | 'date' | 'key'
  /** For `key`: the labels it may have. */
  labels: Label[]
  required: boolean
  default: string | number | null
  min: number | null
  max: number | null
  title: Localized
}

/** A file of `cypher/views` (a graph) or `cypher/queries` (a table): one read-only query and its header. */
export interface CypherFile {
  /** The file's name without `.cypher`. */
  name: string
  kind: 'view' | 'query'
  title: Localized
  description: Localized
  /** Tabs and menus order by this. */
  order: number
  parameters: CypherParameter[]
  /** The query, without the header. */
  cypher: string
  /** A query with the same parameters that tells how many nodes of a label there are in all; null: relationships. */
  total: { cypher: string; counts: Label | null } | null
  /**
   * How the query is run: once, or step by step with the nodes found so far in `$keys`; `neighbourhood` goes
   * `depth` steps from `node`, `path` goes from `from` and `to` until they meet.
   */
  walk: 'neighbourhood' | 'path' | null
}
