import type { CypherError, Subject } from '../cypher/cypher-error.ts'
import { lineAndColumn } from '../cypher/syntax/line-column.ts'
import { AppError } from '../errors.ts'
import type { Problem } from '../text/texts.ts'

function problemOf(subject: Subject, place: { line: number; column: number }): Problem {
  switch (subject.kind) {
    case 'writing':
      return { reason: 'refusedWriting', values: { operator: subject.name } }
    case 'procedure':
      return { reason: 'refusedProcedure', values: { name: subject.name } }
    case 'function':
      return { reason: 'refusedFunction', values: { name: subject.name } }
    case 'graph':
      return { reason: 'refusedGraph', values: { name: subject.name } }
    case 'variable':
      return { reason: 'unknownVariable', values: { name: subject.name, ...place } }
    case 'files':
      return { reason: 'refusedFiles' }
    case 'nothing':
      return { reason: 'queryEmpty' }
  }
}

/** What is wrong with a query, with its place in the text as people count: lines and columns from 1. */
export function queryError(error: CypherError, cypher: string): AppError {
  const code = error.kind === 'refused' ? 'QUERY_REFUSED' : 'QUERY_INVALID'
  const options = { cause: error }
  if (error.subject)
    return new AppError(code, problemOf(error.subject, lineAndColumn(cypher, error.at ?? 0)), options)
  if (error.at === null) return new AppError(code, error.message, options)
  const values = { problem: error.message, ...lineAndColumn(cypher, error.at) }
  return new AppError(code, { reason: 'inQuery', values }, options)
}
