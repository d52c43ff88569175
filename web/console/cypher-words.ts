import type { Completion } from '@codemirror/autocomplete'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { LABELS, type Label, RELATIONSHIP_TYPES, RELATIONSHIPS } from '../../src/graph/schema.ts'

const words = (type: string, all: Iterable<string>): Completion[] =>
  [...new Set(all)].map(label => ({ label, type }))

const KEYWORDS = [
  'MATCH',
  'OPTIONAL MATCH',
  'WHERE',
  'RETURN',
  'RETURN DISTINCT',
  'WITH',
  'ORDER BY',
  'DESC',
  'SKIP',
  'LIMIT',
  'UNWIND',
  'UNION ALL',
  'AS',
  'AND',
  'OR',
  'NOT',
  'IN',
  'CONTAINS',
  'STARTS WITH',
  'ENDS WITH',
  'IS NULL',
  'IS NOT NULL',
  'CASE WHEN',
]

const FUNCTIONS = ['count', 'collect', 'min', 'max', 'sum', 'avg', 'size', 'coalesce', 'toLower', 'type']

export const KEYWORD_WORDS = words('keyword', KEYWORDS)
export const FUNCTION_WORDS = FUNCTIONS.map(label => ({ label, type: 'function', apply: `${label}(` }))
export const LABEL_WORDS = words('class', LABELS)

/** Relationship types with where they lead. */
export const TYPE_WORDS: Completion[] = RELATIONSHIP_TYPES.map(label => ({
  label,
  type: 'type',
  detail: RELATIONSHIPS.filter(({ type }) => type === label)
    .map(({ from, to }) => `${from} → ${to}`)
    .join(', '),
}))

const propertiesOf = (label: Label): string[] => ['key', ...Object.keys(LABEL_TABLE[label].properties)]

/** The properties of a label or relationship type; for anything else, those of all labels. */
export function propertyWords(kind: string | null): Completion[] {
  const ofLabel = LABELS.filter(label => label === kind).flatMap(propertiesOf)
  const ofType = RELATIONSHIPS.filter(({ type }) => type === kind).flatMap(({ properties }) =>
    Object.keys(properties),
  )
  const known = [...ofLabel, ...ofType]
  if (known.length > 0) return words('property', known)
  return words('property', LABELS.flatMap(propertiesOf))
}
