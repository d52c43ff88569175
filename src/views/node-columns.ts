import { LABEL_TABLE, type LabelRow } from '../graph/labels.ts'
import type { Label } from '../graph/schema.ts'

const row = (label: Label): LabelRow => LABEL_TABLE[label]

const propertyOf = (variable: string, property: string | null): string =>
  property === null ? 'null' : `${variable}.${property}`

/** Cypher that returns the key, name and date of a node; the date is null for labels without one. */
export const nodeColumns = (label: Label, variable: string): string =>
  `${variable}.key AS key, ${variable}.${row(label).name} AS name, ${propertyOf(variable, row(label).date)} AS date`

/** Cypher for the weight of a node; null where its links in the view count instead. */
export const weightOf = (label: Label, variable: string): string => propertyOf(variable, row(label).weight)

/** Cypher that orders nodes of a label: the newest first, or the heaviest where there are no dates. */
export function nodeOrder(label: Label, variable: string): string {
  const { date } = row(label)
  if (date !== null) return `coalesce(${variable}.${date}, '') DESC`
  return `coalesce(${weightOf(label, variable)}, 0) DESC`
}
