import type { Expression, PathPattern, Query } from '../syntax/ast.ts'
import type { Evaluate, Row, Rows, Run } from './run.ts'
import type { Scope } from './scope.ts'

/** A query as something that runs: the rows that it gives for one outer row. */
export interface CompiledQuery {
  columns: string[]
  /** What it does, one step a line, indented where steps belong to one. */
  plan: string[]
  run: (row: Row, run: Run) => Rows
}

/** The matches of a path that an expression holds, for one outer row. */
export interface CompiledPath {
  scope: Scope
  run: (row: Row, run: Run) => Rows
}

/**
 * How the parts of a query are compiled. Expressions hold queries and queries hold expressions, so the files that
 * compile them meet here instead of importing each other.
 */
export interface Compiler {
  expression(expression: Expression, scope: Scope): Evaluate
  /** Compiles an expression whose parts another compiler compiles. */
  inside(expression: Expression, scope: Scope, parts: Compiler): Evaluate
  /** A query inside an expression or CALL: it sees the variables of `scope`. */
  query(query: Query, scope: Scope): CompiledQuery
  path(path: PathPattern, where: Expression | null, scope: Scope): CompiledPath
}

export type Of<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>
export type Compile<Kind extends Expression['kind']> = (
  expression: Of<Kind>,
  scope: Scope,
  compiler: Compiler,
) => Evaluate
