import type { Label, RelationshipType } from './schema.ts'

/** A property that both engines can store. Missing properties are left out, never null. */
export type PropertyValue = string | number | boolean | string[]
export type Properties = Record<string, PropertyValue>

/** Identifies a node. Keys are unique per label, stable and readable (`arxiv:2403.08763`). */
export interface NodeRef {
  label: Label
  key: string
}

/** A node to write. `properties` replace those that are stored, and contain neither `key` nor undefined values. */
export interface NodeRecord extends NodeRef {
  properties: Properties
}

/** A relationship to write. Between two nodes there is at most one of each type. */
export interface RelationshipRecord {
  type: RelationshipType
  from: NodeRef
  to: NodeRef
  properties: Properties
}

/**
 * One step of an import, applied completely or not at all, in this order: relationships from the nodes in `replace` are
 * deleted, and those in `dropped`; nodes in `remove` are deleted with all their relationships; `nodes` are created or have
 * their properties replaced; `relationships` are created, whose ends are in `nodes` or stored already; those in `rewritten`
 * are stored already and get other properties, and those in `amended` get these besides the ones that they have. A Digest with an empty `hash` is written in parts: later steps continue it, and the
 * step that writes it with its hash completes it.
 */
export interface GraphChange {
  replace: NodeRef[]
  remove: NodeRef[]
  nodes: NodeRecord[]
  relationships: RelationshipRecord[]
  rewritten?: RelationshipRecord[]
  amended?: RelationshipRecord[]
  dropped?: RelationshipRecord[]
}

/** What one digest says about one paper, as written: a FEATURES relationship with its ends. */
export interface Statement {
  digest: string
  paper: string
  /** Within the digest, counted from 1. */
  position: number
  /** The line of the source where the entry starts, counted from 1. */
  line: number
  title: string
  altTitles: string[]
  /** As written, one string per person, in order. */
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
  /** How well the digest keeps what it says: `bibliography`, `note`, or a list if it is missing. */
  kept?: string
  /** Where a digest has several entries about the paper, each of them as JSON; the rest is joined from them. */
  joined?: string[]
}
