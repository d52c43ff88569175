import type { Names } from '../cypher/names-in.ts'
import { nearest } from '../cypher/nearest.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import type { Hint } from '../graph/result-table.ts'
import { LABELS, RELATIONSHIP_TYPES, RELATIONSHIPS } from '../graph/schema.ts'
import { english } from '../text/english/english.ts'
import type { Problem } from '../text/texts.ts'
import { makeTranslator } from '../text/translator.ts'

const { sayProblem } = makeTranslator('en', english)

const PROPERTIES: ReadonlySet<string> = new Set([
  'key',
  ...LABELS.flatMap(label => Object.keys(LABEL_TABLE[label].properties)),
  ...RELATIONSHIPS.flatMap(({ properties }) => Object.keys(properties)),
])

type Describe = (name: string, near: string | null) => Problem

const label: Describe = (name, near) =>
  near === null
    ? { reason: 'unknownLabel', values: { name, known: LABELS.join(', ') } }
    : { reason: 'unknownLabelNear', values: { name, near } }

const type: Describe = (name, near) =>
  near === null
    ? { reason: 'unknownType', values: { name, known: RELATIONSHIP_TYPES.join(', ') } }
    : { reason: 'unknownTypeNear', values: { name, near } }

const property: Describe = (name, near) =>
  near === null
    ? { reason: 'unknownProperty', values: { name } }
    : { reason: 'unknownPropertyNear', values: { name, near } }

const unknown = (names: Iterable<string>, known: readonly string[], describe: Describe): Problem[] =>
  [...names].filter(name => !known.includes(name)).map(name => describe(name, nearest(name, known)))

/** What is probably mistyped in a query that runs: names that the vocabulary of the graph does not have. */
export function hintsOn({ labels, types, properties }: Names): Hint[] {
  const problems = [
    ...unknown(labels, LABELS, label),
    ...unknown(types, RELATIONSHIP_TYPES, type),
    ...unknown(properties, [...PROPERTIES], property),
  ]
  return problems.map(problem => ({ hint: sayProblem(problem), ...problem }))
}

/** A table with its hints; without any it stays as it is. */
export const withHints = <Table extends object>(table: Table, names: Names): Table & { hints?: Hint[] } => {
  const hints = hintsOn(names)
  return hints.length > 0 ? { ...table, hints } : table
}
