/** The vocabulary of the graph: labels, relationship types, and the properties each may carry. */

export const LABELS = ['Digest', 'Paper', 'Author', 'Topic', 'Model'] as const
export type Label = (typeof LABELS)[number]

export const RELATIONSHIP_TYPES = ['FEATURES', 'AUTHORED_BY', 'TAGGED', 'CITES', 'INTRODUCES'] as const
export type RelationshipType = (typeof RELATIONSHIP_TYPES)[number]

/** What people call a node of a label. */
export const LABEL_NAMES = {
  en: { Digest: 'Digest', Paper: 'Paper', Author: 'Author', Topic: 'Topic', Model: 'Model' },
  ko: { Digest: '다이제스트', Paper: '논문', Author: '저자', Topic: '주제', Model: '모델' },
} as const satisfies Record<string, Record<Label, string>>

/** The property that names a node to people, per label. */
export const NAME_PROPERTY = {
  Digest: 'title',
  Paper: 'title',
  Author: 'name',
  Topic: 'name',
  Model: 'name',
} as const satisfies Record<Label, string>

/** Properties of nodes. All but `key` and the name may be absent. Dates are ISO days, `YYYY-MM-DD`. */
export const NODE_PROPERTIES = {
  Digest: ['key', 'title', 'date', 'source', 'format', 'hash', 'entries'],
  Paper: [
    'key',
    'title',
    'altTitles',
    'date',
    'year',
    'url',
    'arxivId',
    'doi',
    'venue',
    'abstract',
    'fingerprint',
  ],
  // `aliasRules` tells for each of `aliases`, at the same place, by which rule it is the same.
  Author: ['key', 'name', 'aliases', 'aliasRules', 'papers'],
  Topic: ['key', 'name', 'aliases', 'aliasRules', 'papers'],
  Model: ['key', 'name', 'aliases', 'aliasRules', 'arxivId', 'coined', 'papers'],
} as const satisfies Record<Label, readonly string[]>

/** Which relationships exist, from where to where, and what each may carry. */
export const RELATIONSHIPS = [
  {
    type: 'FEATURES',
    from: 'Digest',
    to: 'Paper',
    // What this digest says of this paper, as written: enough to derive everything else of the paper again.
    properties: [
      'position',
      'line',
      'title',
      'altTitles',
      'authors',
      'topics',
      'date',
      'url',
      'arxivId',
      'doi',
      'venue',
      'abstract',
      'commentary',
      'links',
    ],
  },
  { type: 'AUTHORED_BY', from: 'Paper', to: 'Author', properties: ['position', 'name', 'digests'] },
  { type: 'TAGGED', from: 'Paper', to: 'Topic', properties: ['name', 'digests'] },
  {
    type: 'CITES',
    from: 'Paper',
    to: 'Model',
    properties: ['evidence', 'field', 'start', 'end', 'name', 'rule', 'confidence', 'digest', 'digests'],
  },
  {
    type: 'INTRODUCES',
    from: 'Paper',
    to: 'Model',
    properties: ['evidence', 'field', 'start', 'end', 'name', 'rule', 'confidence', 'digest', 'digests'],
  },
  {
    type: 'CITES',
    from: 'Paper',
    to: 'Paper',
    properties: ['evidence', 'field', 'start', 'end', 'name', 'rule', 'confidence', 'digest', 'digests'],
  },
] as const satisfies readonly {
  type: RelationshipType
  from: Label
  to: Label
  properties: readonly string[]
}[]
