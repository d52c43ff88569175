import type { Value } from '../values/value.ts'
import type { Compile } from './compiler.ts'

const isEmpty = (rows: Iterable<unknown>): boolean => {
  for (const _ of rows) return false
  return true
}

export const compileExists: Compile<'exists'> = ({ query }, scope, compiler) => {
  const { run: rows } = compiler.query(query, scope)
  return (row, run) => !isEmpty(rows(row, run))
}

export const compileCount: Compile<'count'> = ({ query }, scope, compiler) => {
  const { run: rows } = compiler.query(query, scope)
  return (row, run) => {
    let count = 0n
    for (const _ of rows(row, run)) count += 1n
    return count
  }
}

export const compileCollect: Compile<'collect'> = ({ query }, scope, compiler) => {
  const { run: rows } = compiler.query(query, scope)
  return (row, run) => Array.from(rows(row, run), ([value = null]) => value)
}

export const compilePatternPredicate: Compile<'patternPredicate'> = ({ path }, scope, compiler) => {
  const { run: rows } = compiler.path(path, null, scope)
  return (row, run) => !isEmpty(rows(row, run))
}

export const compilePatternComprehension: Compile<'patternComprehension'> = (expression, scope, compiler) => {
  const { scope: inner, run: rows } = compiler.path(expression.path, expression.where, scope)
  const map = compiler.expression(expression.map, inner)
  return (row, run) => Array.from(rows(row, run), match => map(match, run))
}

/** `shortestPath(…)` as a value: the path or null; `allShortestPaths(…)`: a list of them. */
export const compilePathExpression: Compile<'pathExpression'> = ({ path, at }, scope, compiler) => {
  const name = ' path'
  const { scope: inner, run: rows } = compiler.path({ ...path, variable: name }, null, scope)
  const slot = inner.slot(name, at)
  return (row, run) => {
    const paths = Array.from(rows(row, run), (match): Value => match[slot] ?? null)
    return path.search?.kind === 'all' ? paths : (paths[0] ?? null)
  }
}
