import type { Label, RelationshipType } from './schema.ts'
import type { Value } from './table.ts'

/** A node of a view. `weight` is what its size means (papers by default). */
export interface ViewNode {
  key: string
  label: Label
  name: string
  date?: string
  weight: number
}

/** Derived relationships (shared papers, shared topics) have the type `SHARES`. */
export type ViewRelationshipType = RelationshipType | 'SHARES'

export interface ViewRelationship {
  type: ViewRelationshipType
  /** `label:key` positions: indexes into `nodes`. */
  source: number
  target: number
  weight: number
  /** Why the two are linked: the sentence, or the titles of shared papers. */
  evidence?: string
}

/** What a view shows: a graph, and honestly what was cut from it. */
export interface GraphView {
  view: string
  parameters: Record<string, Value>
  nodes: ViewNode[]
  relationships: ViewRelationship[]
  /**
   * Set when a limit cut something: `shown` of `total` (null when the total is not known) nodes of the label
   * `counts`, or relationships when that is null.
   */
  truncated: { shown: number; total: number | null; limit: number; counts: Label | null } | null
}
