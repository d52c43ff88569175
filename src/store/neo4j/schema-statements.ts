import { LABEL_TABLE } from '../../graph/labels.ts'
import { LABELS, type Label } from '../../graph/schema.ts'
import { DRAFT_LABEL, INDEX_LABEL, STATE_LABEL } from './own-names.ts'

/** A constraint or an index. The index behind a constraint has the same name. */
export interface SchemaItem {
  name: string
  /** Creates it unless there is one of that name. */
  cypher: string
}

/** The constraint comes with the index that MERGE needs. */
const uniqueKey = (name: string, label: string): SchemaItem => ({
  name,
  cypher: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`,
})

const index = (name: string, label: string, property: string): SchemaItem => ({
  name,
  cypher: `CREATE RANGE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
})

function itemsOf(label: Label): SchemaItem[] {
  const { date } = LABEL_TABLE[label]
  const prefix = label.toLowerCase()
  return [
    uniqueKey(`${prefix}_key`, label),
    // Views select by day. Days are strings, which sort by date.
    ...(date === null ? [] : [index(`${prefix}_date`, label, date)]),
  ]
}

/** Everything the graph needs on Neo4j. */
export const SCHEMA: readonly SchemaItem[] = [
  ...LABELS.flatMap(itemsOf),
  uniqueKey('paperweave_draft_key', DRAFT_LABEL),
  uniqueKey('paperweave_index_key', INDEX_LABEL),
  uniqueKey('paperweave_state_key', STATE_LABEL),
]

/** The schema as a script for cypher-shell, which may be run again. */
export const schemaScript = (): string => SCHEMA.map(({ cypher }) => `${cypher};\n`).join('')
