import { CypherError, invalid } from '../cypher-error.ts'
import type { Query } from '../syntax/ast.ts'
import { walkQuery } from '../syntax/walk.ts'
import type { Checker } from './checker.ts'
import { BOOLEAN } from './operators.ts'
import { checkPaths } from './patterns.ts'
import { checkQueryIn } from './queries.ts'
import { EMPTY, mustBe } from './scope.ts'
import { checkValue } from './values.ts'

const CHECKER: Checker = {
  value: (expression, scope) => checkValue(CHECKER, expression, scope, false),
  condition: (expression, scope) =>
    mustBe(checkValue(CHECKER, expression, scope, true), BOOLEAN, expression.at),
  paths: (paths, scope) => checkPaths(CHECKER, paths, scope),
  query: (query, scope, use) => checkQueryIn(CHECKER, query, scope, use),
}

/** Throws a CypherError for what Neo4j refuses before it runs a query. `parameters`: those that are given. */
export function checkQuery(query: Query, parameters: { has(name: string): boolean }): void {
  try {
    CHECKER.query(query, EMPTY, 'whole')
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new CypherError('refused', 'This is nested too deeply. Write it in several steps.')
  }
  checkParameters(query, parameters)
}

function checkParameters(query: Query, parameters: { has(name: string): boolean }): void {
  const missing = new Map<string, number>()
  walkQuery(query, part => {
    if (part.kind === 'parameter' && !parameters.has(part.name) && !missing.has(part.name))
      missing.set(part.name, part.at)
  })
  const [first] = missing.values()
  if (first === undefined) return
  const names = [...missing.keys()]
  throw invalid(`Expected parameter(s): ${names.join(', ')}`, first, { kind: 'parameters', names })
}
