import { CypherError } from '../cypher-error.ts'
import type { PropertyGraph } from '../graph.ts'
import { compileMatch, compileOptionalMatch } from '../match/match.ts'
import type { Clause, Subquery, Unwind } from '../syntax/ast.ts'
import { isList } from '../values/equality.ts'
import type { Compiler } from './compiler.ts'
import { compileProjection } from './projection.ts'
import type { Row, Rows, Step } from './run.ts'
import { Scope } from './scope.ts'

/** A clause, the scope that follows it, and the columns of a RETURN. */
export interface CompiledClause {
  scope: Scope
  step: Step
  plan: string[]
  columns?: string[]
}

export const indented = (lines: readonly string[]): string[] => lines.map(line => `  ${line}`)

function compileUnwind({ list, variable }: Unwind, outer: Scope, compiler: Compiler): CompiledClause {
  const value = compiler.expression(list, outer)
  const scope = outer.with(variable)
  const slot = scope.slot(variable)
  const step: Step = function* (rows, run) {
    for (const row of rows) {
      const given = value(row, run)
      // Anything that is not a list is a list of itself.
      for (const item of given === null ? [] : isList(given) ? given : [given]) {
        run.budget.count()
        const copy = row.slice()
        copy[slot] = item
        yield copy
      }
    }
  }
  return { scope, step, plan: [`Unwind ${variable}`] }
}

function compileSubquery(
  { query, imports, optional, at }: Subquery,
  outer: Scope,
  compiler: Compiler,
): CompiledClause {
  const names = imports === 'all' ? outer.names : imports
  const from = names.map(name => outer.slot(name, at))
  const inner = compiler.query(query, new Scope(names))
  let scope = outer
  const slots = inner.columns.map(name => {
    scope = scope.with(name)
    return scope.slot(name)
  })
  const extended = (row: Row, values: Row): Row => {
    const copy = row.slice()
    for (const [index, slot] of slots.entries()) copy[slot] = values[index] ?? null
    return copy
  }
  const step: Step = function* (rows, run) {
    for (const row of rows) {
      let some = false
      for (const values of inner.run(
        from.map(slot => row[slot] ?? null),
        run,
      )) {
        some = true
        yield extended(row, values)
      }
      if (optional && !some) yield extended(row, [])
    }
  }
  return { scope, step, plan: ['Subquery', ...indented(inner.plan)] }
}

export function compileClause(
  clause: Clause,
  scope: Scope,
  compiler: Compiler,
  graph: PropertyGraph,
): CompiledClause {
  switch (clause.kind) {
    case 'match': {
      const compile = clause.optional ? compileOptionalMatch : compileMatch
      return compile(clause.paths, clause.where, { compiler, graph, outer: scope })
    }
    case 'unwind':
      return compileUnwind(clause, scope, compiler)
    case 'subquery':
      return compileSubquery(clause, scope, compiler)
    case 'procedure':
      throw new CypherError('refused', `The procedure ${clause.name}() is not available here.`, clause.at, {
        kind: 'procedure',
        name: clause.name,
      })
    default:
      return compileProjection(clause, scope, compiler)
  }
}

/** Clauses one after another. */
export function compileClauses(
  clauses: readonly Clause[],
  outer: Scope,
  compiler: Compiler,
  graph: PropertyGraph,
): CompiledClause {
  let scope = outer
  let columns: string[] | undefined
  const plan: string[] = []
  const steps = clauses.map(clause => {
    const compiled = compileClause(clause, scope, compiler, graph)
    scope = compiled.scope
    plan.push(...compiled.plan)
    columns = clause.kind === 'return' ? compiled.columns : undefined
    return compiled.step
  })
  const step: Step = (rows: Rows, run) => steps.reduce((given, next) => next(given, run), rows)
  if (clauses.length === 0) throw new CypherError('invalid', 'The query is empty.')
  return columns ? { scope, step, plan, columns } : { scope, step, plan }
}
