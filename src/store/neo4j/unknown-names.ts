import type { ResultSummary } from 'neo4j-driver'
import type { Names } from '../../cypher/names-in.ts'

/** What the planner warns of, by the end of the notification's code. Its description ends with the name. */
const WARNINGS = {
  labels: 'UnknownLabelWarning',
  types: 'UnknownRelationshipTypeWarning',
  properties: 'UnknownPropertyKeyWarning',
} as const satisfies Record<keyof Names, string>

const BEFORE_NAME = 'is: '

/** The name that a description ends with: `… (the missing label name is: Papr)`. */
function nameIn(description: string): string[] {
  const start = description.indexOf(BEFORE_NAME)
  return start < 0 || !description.endsWith(')') ? [] : [description.slice(start + BEFORE_NAME.length, -1)]
}

/** Whether a query makes maps with this key: the planner takes it for a property wherever it is read. */
function isKeyOfMap(name: string, cypher: string): boolean {
  const dense = cypher.replace(/[\s`]+/g, '')
  return dense.includes(`{${name}:`) || dense.includes(`,${name}:`)
}

/** The names in a query that the planner found nowhere in the database. */
export function unknownNames({ notifications }: Pick<ResultSummary, 'notifications'>, cypher: string): Names {
  const named = (kind: keyof Names): Set<string> => {
    const warnings = notifications.filter(({ code }) => code.endsWith(WARNINGS[kind]))
    return new Set(warnings.flatMap(({ description }) => nameIn(description)))
  }
  const properties = [...named('properties')].filter(name => !isKeyOfMap(name, cypher))
  return { labels: named('labels'), types: named('types'), properties: new Set(properties) }
}
