import { LABEL_TABLE } from '../../graph/labels.ts'
import { LABELS, type Label } from '../../graph/schema.ts'
import { DRAFT_LABEL, STATE_LABEL } from './own-labels.ts'

/** A constraint or an index. An index that backs a constraint bears the constraint's name. */
export interface SchemaItem {
  name: string
  /** The labels that it covers. */
  labels: string[]
  /** Makes it, unless there is one of its name. */
  cypher: string
}

/** The constraint brings the index that MERGE needs. */
const uniqueKey = (name: string, label: string): SchemaItem => ({
  name,
  labels: [label],
  cypher: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`,
})

const index = (kind: 'RANGE' | 'TEXT', name: string, label: string, property: string): SchemaItem => ({
  name,
  labels: [label],
  cypher: `CREATE ${kind} INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
})

/**
 * The CJK analyser indexes Hangul by pairs of syllables, so that a part of a word is found; the text indexes find a
 * part of a Latin word.
 */
const names: SchemaItem = {
  name: 'names',
  labels: LABELS,
  cypher: `CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:${LABELS.join('|')}) ON EACH [n._search]
  OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`,
}

function itemsOf(label: Label): SchemaItem[] {
  const { date } = LABEL_TABLE[label]
  const prefix = label.toLowerCase()
  return [
    uniqueKey(`${prefix}_key`, label),
    // Views are cut by days, which are strings and sort as such.
    ...(date === null ? [] : [index('RANGE', `${prefix}_date`, label, date)]),
    index('TEXT', `${prefix}_search`, label, '_search'),
    index('TEXT', `${prefix}_initials`, label, '_initials'),
  ]
}

/** What the graph needs on Neo4j. */
export const SCHEMA: readonly SchemaItem[] = [
  ...LABELS.flatMap(itemsOf),
  names,
  uniqueKey('paperweave_draft_key', DRAFT_LABEL),
  uniqueKey('paperweave_state_key', STATE_LABEL),
]

/** The whole schema as a script for cypher-shell; it may run again. */
export const schemaScript = (): string => SCHEMA.map(({ cypher }) => `${cypher};\n`).join('')
