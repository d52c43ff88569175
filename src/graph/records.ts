import type { Label, RelationshipType } from './schema.ts'

/** A property as both engines can store it. Absent properties are left out, never null. */
export type PropertyValue = string | number | boolean | string[]
export type Properties = Record<string, PropertyValue>

/** A node by its identity: keys are unique per label, stable and readable (`arxiv:2403.08763`). */
export interface NodeRef {
  label: Label
  key: string
}

/** A node to write; `properties` replace those stored and hold neither `key` nor undefined values. */
export interface NodeRecord extends NodeRef {
  properties: Properties
}

/** A relationship to write. At most one of a type stands between two nodes. */
export interface RelationshipRecord {
  type: RelationshipType
  from: NodeRef
  to: NodeRef
  properties: Properties
}

/**
 * One step of an import, applied wholly or not at all, in this order: the relationships that leave the nodes
 * of `replace` are deleted, `remove` nodes go with all their relationships, `nodes` are created or have their
 * properties replaced, `relationships` are created. Both ends of a relationship are among `nodes` or stored.
 * A Digest with an empty `hash` is written in parts: the steps after it go on with it, and the one that writes it
 * with its hash makes it whole.
 */
export interface GraphChange {
  replace: NodeRef[]
  remove: NodeRef[]
  nodes: NodeRecord[]
  relationships: RelationshipRecord[]
}

/** What one digest says of one paper, as written: the properties of a FEATURES relationship with its ends. */
export interface Statement {
  digest: string
  paper: string
  /** 1-based, within the digest. */
  position: number
  /** 1-based line of the source where the entry begins. */
  line: number
  title: string
  altTitles: string[]
  /** As written, one person a string, in order. */
  authors: string[]
  /** As written, without `#`. */
  topics: string[]
  date?: string
  url?: string
  arxivId?: string
  doi?: string
  venue?: string
  abstract?: string
  commentary?: string
  /** arXiv ids (without version) of the papers that the commentary or abstract links to. */
  links: string[]
}
