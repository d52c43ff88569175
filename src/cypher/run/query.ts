import { CypherError } from '../cypher-error.ts'
import type { PropertyGraph } from '../graph.ts'
import { compileMatch } from '../match/match.ts'
import type { Query } from '../syntax/ast.ts'
import { compileClauses, indented } from './clauses.ts'
import type { CompiledQuery, Compiler } from './compiler.ts'
import { distinct } from './distinct.ts'
import { compileExpression } from './expression.ts'
import type { Row, Rows, Run } from './run.ts'
import { Scope } from './scope.ts'

/** The rows of one part of a UNION, with the columns in the order of the first part. */
function compilePart(
  { columns, run }: CompiledQuery,
  wanted: readonly string[],
): (row: Row, run: Run) => Rows {
  const places = wanted.map(name => columns.indexOf(name))
  if (columns.length !== wanted.length || places.includes(-1))
    throw new CypherError('invalid', 'All sub queries in an UNION must have the same return column names')
  return function* (outer, context) {
    for (const row of run(outer, context)) yield places.map(place => row[place] ?? null)
  }
}

const both = (one: CompiledQuery, other: CompiledQuery, all: boolean): CompiledQuery => {
  const second = compilePart(other, one.columns)
  const joined = function* (row: Row, run: Run): Rows {
    yield* one.run(row, run)
    yield* second(row, run)
  }
  const plan = [`Union${all ? ' all' : ''}`, ...indented([...one.plan, ...other.plan])]
  if (all) return { columns: one.columns, plan, run: joined }
  return {
    columns: one.columns,
    plan,
    run: (row, run) => distinct(joined(row, run), values => values, run.budget),
  }
}

/** Makes the compiler of queries on one graph, whose sizes decide how patterns are matched. */
export function makeCompiler(graph: PropertyGraph): Compiler {
  const compiler: Compiler = {
    expression: (expression, scope) => compileExpression(expression, scope, compiler),
    inside: compileExpression,
    query(query, scope) {
      const parts = query.parts.map((clauses): CompiledQuery => {
        const { columns = [], step, plan } = compileClauses(clauses, scope.forSubquery(), compiler, graph)
        return { columns, plan, run: (row, run) => step([row.slice()], { ...run, outer: row }) }
      })
      return parts.reduce((one, other, index) => both(one, other, query.unions[index - 1] === 'all'))
    },
    path(path, where, scope) {
      const { scope: inner, step } = compileMatch([path], where, { compiler, graph, outer: scope })
      return { scope: inner, run: (row, run) => step([row.slice()], run) }
    },
  }
  return compiler
}

/** A whole query. */
export const compileQuery = (query: Query, graph: PropertyGraph): CompiledQuery =>
  makeCompiler(graph).query(query, new Scope())
