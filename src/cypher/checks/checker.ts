import type { Type } from '../functions/types.ts'
import type { Expression, PathPattern, Query } from '../syntax/ast.ts'
import type { Scope } from './scope.ts'

/** How an inner query is used: what it may leave out, and what it may hide. */
export type Use = 'whole' | 'call' | 'scoped call' | 'exists' | 'count' | 'collect'

/** The columns of a query, by name; null without RETURN. */
export type Columns = ReadonlyMap<string, Type> | null

/**
 * What the checks need of one another. Expressions hold queries and patterns, which hold expressions, so the files that
 * check them cannot import each other.
 */
export interface Checker {
  /** Checks a value and gives its type. */
  value(expression: Expression, scope: Scope): Type
  /** Checks what must be true or false; here a pattern may stand. */
  condition(expression: Expression, scope: Scope): void
  /** Declares the variables of paths and checks what their parts must have. */
  paths(paths: readonly PathPattern[], scope: Scope): Scope
  query(query: Query, scope: Scope, use: Use): Columns
}
