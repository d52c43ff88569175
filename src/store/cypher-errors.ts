import type { CypherError } from '../cypher/cypher-error.ts'
import { lineAndColumn } from '../cypher/syntax/line-column.ts'
import { AppError } from '../errors.ts'

/** What is wrong with a query, with its place in the text as people count: lines and columns from 1. */
export function queryError(error: CypherError, cypher: string): AppError {
  const code = error.kind === 'refused' ? 'QUERY_REFUSED' : 'QUERY_INVALID'
  if (error.at === null) return new AppError(code, error.message, { cause: error })
  const { line, column } = lineAndColumn(cypher, error.at)
  return new AppError(code, `${error.message} (line ${line}, column ${column})`, { cause: error })
}
