import { LABEL_TABLE } from './labels.ts'
import type { PropertyTypes } from './property-type.ts'
import { readable } from './writable.ts'

/** The vocabulary of the graph: labels, and the relationships between them. */

export type Label = keyof typeof LABEL_TABLE
/** In the order of the table, which numbers labels in scenes. */
export const LABELS = Object.keys(LABEL_TABLE) as Label[]

/** A name as it is shown: topics with the sign of a tag. */
export const shownName = (label: Label, name: string): string => `${LABEL_TABLE[label].sign}${readable(name)}`

/** Whether nodes of a label know how many papers they have. */
export const countsPapers = (label: Label): boolean => LABEL_TABLE[label].weight === 'papers'

interface RelationshipRow {
  type: string
  from: Label
  to: Label
  /** Whether the node it leads to is removed once no such relationship leads to it. */
  keeps: boolean
  properties: PropertyTypes
}

/** Why the linker made a link: the sentence, its position, the rule that applied. */
const EVIDENCE = {
  evidence: 'text',
  field: 'text',
  start: 'integer',
  end: 'integer',
  name: 'text',
  rule: 'text',
  confidence: 'decimal',
  digest: 'text',
  digests: 'texts',
  // Instead of digests: the service that says so.
  service: 'text',
} as const

/** Which relationships exist between which labels, and their properties. */
export const RELATIONSHIPS = [
  {
    type: 'FEATURES',
    from: 'Digest',
    to: 'Paper',
    keeps: true,
    // What this digest says about this paper, as written. Everything else about the paper can be derived from it.
    properties: {
      position: 'integer',
      line: 'integer',
      title: 'text',
      altTitles: 'texts',
      authors: 'texts',
      topics: 'texts',
      date: 'text',
      url: 'text',
      arxivId: 'text',
      doi: 'text',
      venue: 'text',
      abstract: 'text',
      commentary: 'text',
      links: 'texts',
      // How well the digest keeps what it says: a bibliography, a note, or else a list.
      kept: 'text',
      // Where the digest has several entries about the paper: each of them as JSON, as they may turn out to be about two.
      joined: 'texts',
    },
  },
  {
    type: 'AUTHORED_BY',
    from: 'Paper',
    to: 'Author',
    keeps: true,
    properties: {
      position: 'integer',
      name: 'text',
      digests: 'texts',
      // Instead of digests: the service that gives the byline.
      service: 'text',
      affiliations: 'texts',
    },
  },
  { type: 'TAGGED', from: 'Paper', to: 'Topic', keeps: true, properties: { name: 'text', digests: 'texts' } },
  { type: 'CITES', from: 'Paper', to: 'Model', keeps: true, properties: EVIDENCE },
  { type: 'INTRODUCES', from: 'Paper', to: 'Model', keeps: true, properties: EVIDENCE },
  { type: 'CITES', from: 'Paper', to: 'Paper', keeps: false, properties: EVIDENCE },
] as const satisfies readonly RelationshipRow[]

export type RelationshipType = (typeof RELATIONSHIPS)[number]['type']
export const RELATIONSHIP_TYPES: readonly RelationshipType[] = [
  ...new Set(RELATIONSHIPS.map(({ type }) => type)),
]

export type ViewRelationshipType = RelationshipType | 'SHARES'
/** The types in views. Relationships that a view derives (shared papers, shared topics) are `SHARES`. */
export const VIEW_TYPES: readonly ViewRelationshipType[] = [...RELATIONSHIP_TYPES, 'SHARES']

/** What keeps nodes of a label from being removed: relationships of these types, from nodes of one other label. */
export interface Keeper {
  label: Label
  from: Label
  types: readonly RelationshipType[]
}

/** In the order in which nodes are removed: papers first, then what only they kept. */
export const KEEPERS: readonly Keeper[] = LABELS.flatMap(label => {
  const keeping = RELATIONSHIPS.filter(({ to, keeps }) => to === label && keeps)
  return keeping[0] ? [{ label, from: keeping[0].from, types: keeping.map(({ type }) => type) }] : []
})
