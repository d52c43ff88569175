import type { CypherError, Subject } from '../cypher/cypher-error.ts'
import { lineAndColumn } from '../cypher/syntax/line-column.ts'
import { AppError } from '../errors.ts'
import type { Problem } from '../text/texts.ts'

interface Place {
  line: number
  column: number
}

function syntaxProblem(
  { found, expected, near }: Extract<Subject, { kind: 'syntax' }>,
  place: Place,
): Problem {
  if (found === null) return { reason: 'syntaxEnd', values: place }
  if (near !== null) return { reason: 'syntaxNear', values: { found, near, ...place } }
  if (expected !== null) return { reason: 'syntaxExpected', values: { found, expected, ...place } }
  return { reason: 'syntaxFound', values: { found, ...place } }
}

const functionProblem = (name: string, near: string | null, place: Place): Problem =>
  near === null
    ? { reason: 'unknownFunction', values: { name, ...place } }
    : { reason: 'unknownFunctionNear', values: { name, near, ...place } }

export const parametersProblem = (names: readonly string[]): Problem => ({
  reason: 'parametersMissing',
  values: { names: names.map(name => `$${name}`).join(', ') },
})

function problemOf(subject: Subject, place: Place): Problem {
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
    case 'unknownFunction':
      return functionProblem(subject.name, subject.near, place)
    case 'parameters':
      return parametersProblem(subject.names)
    case 'type':
      return { reason: 'wrongType', values: { actual: subject.actual, expected: subject.expected, ...place } }
    case 'operands': {
      const { operator, left, right } = subject
      return { reason: 'wrongOperands', values: { operator, left, right, ...place } }
    }
    case 'syntax':
      return syntaxProblem(subject, place)
    case 'zero':
      return { reason: 'dividedByZero', values: place }
    case 'files':
      return { reason: 'refusedFiles' }
    case 'nothing':
      return { reason: 'queryEmpty' }
  }
}

/**
 * What is wrong with a query, with its place in the text as people count: lines and columns from 1.
 * @param ran whether it had been understood, and failed while it ran
 */
export function queryError(error: CypherError, cypher: string, ran = false): AppError {
  const code = error.kind === 'refused' ? 'QUERY_REFUSED' : ran ? 'QUERY_FAILED' : 'QUERY_INVALID'
  const options = { cause: error }
  if (error.subject)
    return new AppError(code, problemOf(error.subject, lineAndColumn(cypher, error.at ?? 0)), options)
  if (error.at === null) return new AppError(code, error.message, options)
  const values = { problem: error.message, ...lineAndColumn(cypher, error.at) }
  return new AppError(code, { reason: 'inQuery', values }, options)
}
