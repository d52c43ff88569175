import type { Properties, Statement } from '../graph/records.ts'

const LISTS = ['altTitles', 'authors', 'topics', 'links'] as const
const TEXTS = ['date', 'url', 'arxivId', 'doi', 'venue', 'abstract', 'commentary'] as const

/** The properties of the FEATURES relationship of a statement; empty ones are left out. */
export function statementProperties(statement: Statement): Properties {
  const { position, line, title } = statement
  const properties: Properties = { position, line, title }
  for (const name of LISTS) if (statement[name].length > 0) properties[name] = statement[name]
  for (const name of TEXTS) {
    const text = statement[name]
    if (text !== undefined) properties[name] = text
  }
  return properties
}

/** Cypher that returns the properties of a FEATURES relationship `f` from `d` to `p`, one a column. */
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
  for (const name of TEXTS) if (typeof row[name] === 'string') statement[name] = row[name]
  return statement
}
