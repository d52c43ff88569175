import { CypherError, type Subject } from '../../cypher-error.ts'
import type { Expression, LabelExpression, PathPattern, Query } from '../ast.ts'
import type * as G from '../generated/neo4j-grammar.mjs'

/** Where something stands: a part of the parser's tree. */
export type Place = G.StatementsContext | G.TerminalNode | { start: { start: number } | null }

/**
 * What the builders need of one another. Expressions hold queries and patterns, which hold expressions, so the files that
 * build them cannot import each other.
 */
export interface Builder {
  at(place: Place): number
  /** The text of a part, as it was written. */
  written(part: { start: { start: number } | null; stop: { stop: number } | null }): string
  expression(part: G.ExpressionContext): Expression
  expression6(part: G.Expression6Context): Expression
  expression7(part: G.Expression7Context): Expression
  /** The comparison that follows a value, as in `x IS NULL`. */
  compared(left: Expression, part: G.ComparisonExpression6Context): Expression
  atom(part: G.Expression1Context): Expression
  labels(part: G.LabelExpression4Context): LabelExpression
  pattern(part: G.PatternContext): PathPattern
  query(part: G.QueryWithLocalDefinitionsContext): Query
}

export function refuse(
  build: Builder,
  place: Place,
  message: string,
  subject: Subject | null = null,
): CypherError {
  return new CypherError('refused', message, build.at(place), subject)
}

export function invalid(build: Builder, place: Place, message: string): CypherError {
  return new CypherError('invalid', message, build.at(place))
}
