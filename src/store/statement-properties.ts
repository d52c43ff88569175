import type { PropertyType } from '../graph/property-type.ts'
import type { Properties, Statement } from '../graph/records.ts'
import { RELATIONSHIPS } from '../graph/schema.ts'

type Features = Extract<(typeof RELATIONSHIPS)[number], { type: 'FEATURES' }>['properties']
type NameOf<T extends PropertyType> = {
  [Name in keyof Features]: Features[Name] extends T ? Name : never
}[keyof Features]

/** The properties of FEATURES that hold one type. */
const namesOf = <T extends PropertyType>(type: T): NameOf<T>[] =>
  RELATIONSHIPS.filter(row => row.type === 'FEATURES')
    .flatMap(({ properties }) => Object.entries(properties))
    .flatMap(([name, holds]) => (holds === type ? [name as NameOf<T>] : []))

const LISTS = namesOf('texts')
const TEXTS = namesOf('text').filter(name => name !== 'title')

/** The properties of the FEATURES relationship of a statement; empty ones are left out. */
export function statementProperties(statement: Statement): Properties {
  const { position, line, title } = statement
  const properties: Properties = { position, line, title }
  for (const name of LISTS) {
    const list = statement[name]
    if (list && list.length > 0) properties[name] = list
  }
  for (const name of TEXTS) {
    const text = statement[name]
    if (text !== undefined) properties[name] = text
  }
  return properties
}

/** Cypher that returns the properties of a FEATURES relationship `f` from `d` to `p`, one per column. */
export const statementColumns = (text: boolean): string =>
  ['position', 'line', 'title', ...LISTS, ...TEXTS]
    .filter(name => text || (name !== 'abstract' && name !== 'commentary'))
    .map(name => `f.${name} AS ${name}`)
    .concat('d.key AS digest', 'p.key AS paper')
    .join(', ')

/** A row of `statementColumns` as a statement. */
export function toStatementFromRow(row: Record<string, unknown>): Statement {
  const list = (name: string) => (Array.isArray(row[name]) ? (row[name] as unknown[]).map(String) : [])
  const statement: Statement = {
    digest: String(row.digest),
    paper: String(row.paper),
    position: Number(row.position),
    line: Number(row.line),
    title: String(row.title),
    altTitles: list('altTitles'),
    authors: list('authors'),
    topics: list('topics'),
    links: list('links'),
  }
  const joined = list('joined')
  if (joined.length > 0) statement.joined = joined
  for (const name of TEXTS) if (typeof row[name] === 'string') statement[name] = row[name]
  return statement
}
