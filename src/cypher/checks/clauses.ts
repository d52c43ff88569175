import { invalid } from '../cypher-error.ts'
import { ANY, type Type } from '../functions/types.ts'
import type { Clause, Match, ProcedureCall, Projection, Subquery, Unwind } from '../syntax/ast.ts'
import type { Checker } from './checker.ts'
import { itemsOf } from './operators.ts'
import { declareNew, lookUp, NO_GROUPS, type Scope } from './scope.ts'

/** Checks a clause that isn't WITH or RETURN, and gives the scope behind it. */
export function checkClause(check: Checker, clause: Exclude<Clause, Projection>, scope: Scope): Scope {
  const inner = { ...scope, projected: null, noAggregation: NO_GROUPS }
  if (clause.kind === 'match') return checkMatch(check, clause, inner)
  if (clause.kind === 'unwind') return checkUnwind(check, clause, inner)
  return clause.kind === 'subquery'
    ? checkSubquery(check, clause, inner)
    : checkProcedure(check, clause, inner)
}

function checkMatch(check: Checker, { paths, where }: Match, scope: Scope): Scope {
  const inner = check.paths(paths, scope)
  if (where !== null) check.condition(where, inner)
  return inner
}

function checkUnwind(check: Checker, { list, variable, at }: Unwind, scope: Scope): Scope {
  const type = check.value(list, scope)
  const names = new Map(scope.names)
  declareNew(
    names,
    scope,
    variable,
    type.kinds?.size === 1 && !type.kinds.has('LIST') ? type : itemsOf(type),
    at,
  )
  return { ...scope, names }
}

function checkSubquery(check: Checker, { imports, scoped, query, at }: Subquery, scope: Scope): Scope {
  const imported = imports === 'all' ? [...scope.names.keys()] : imports
  const seen = new Map(imported.map((name): [string, Type] => [name, lookUp(scope, name, at)]))
  const outer = scoped ? new Set(imported) : new Set<string>()
  const columns = check.query(query, { ...scope, names: seen, outer }, scoped ? 'scoped call' : 'call')
  const names = new Map(scope.names)
  for (const [name, type] of columns ?? []) {
    if (names.has(name))
      throw invalid(`The variable ${name} is already defined outside CALL. Return it AS another name.`, at)
    names.set(name, type)
  }
  return { ...scope, names }
}

/** A call within a query; one that is the whole query is checked elsewhere. */
function checkProcedure(check: Checker, clause: ProcedureCall, scope: Scope): Scope {
  const { name, yields, at } = clause
  if (clause.arguments === null) throw invalid(`${name} needs brackets. Write CALL ${name}().`, at)
  if (yields === 'all')
    throw invalid(`YIELD * can only stand in a query of its own. Name the columns of ${name}.`, at)
  if (yields === null) throw invalid(`${name} needs YIELD with its columns here.`, at)
  return checkYields(check, clause, scope)
}

export function checkYields(check: Checker, clause: ProcedureCall, scope: Scope): Scope {
  for (const value of clause.arguments ?? []) check.value(value, scope)
  const names = new Map(scope.names)
  const yields = Array.isArray(clause.yields) ? clause.yields : []
  for (const { variable, at } of yields) declareNew(names, scope, variable, ANY, at)
  const inner = { ...scope, names }
  if (clause.where !== null) check.condition(clause.where, inner)
  return inner
}
