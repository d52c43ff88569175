import { LABEL_TABLE } from '../../graph/labels.ts'
import { LABELS, type Label } from '../../graph/schema.ts'
import { DRAFT_LABEL, INDEX_LABEL, STATE_LABEL } from './own-labels.ts'

/** A constraint or an index. The index behind a constraint has the same name. */
export interface SchemaItem {
  name: string
  /** Labels it covers. */
  labels: string[]
  /** Creates it unless there is one of that name. */
  cypher: string
}

/** The constraint comes with the index that MERGE needs. */
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
 * The CJK analyser indexes Hangul by pairs of syllables, so parts of words are found. For Latin words the text indexes
 * do that.
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
    // Views select by day. Days are strings, which sort by date.
    ...(date === null ? [] : [index('RANGE', `${prefix}_date`, label, date)]),
    index('TEXT', `${prefix}_search`, label, '_search'),
    index('TEXT', `${prefix}_initials`, label, '_initials'),
  ]
}

/** Everything the graph needs on Neo4j. */
export const SCHEMA: readonly SchemaItem[] = [
  ...LABELS.flatMap(itemsOf),
  names,
  uniqueKey('paperweave_draft_key', DRAFT_LABEL),
  uniqueKey('paperweave_index_key', INDEX_LABEL),
  uniqueKey('paperweave_state_key', STATE_LABEL),
]

/** The schema as a script for cypher-shell, which may be run again. */
export const schemaScript = (): string => SCHEMA.map(({ cypher }) => `${cypher};\n`).join('')
