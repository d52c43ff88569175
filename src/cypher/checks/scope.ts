import { CypherError, invalid } from '../cypher-error.ts'
import { canBe, nameOfType, type Type } from '../functions/types.ts'
import type { Expression } from '../syntax/ast.ts'

/** The variables that an expression may use. */
export interface Scope {
  readonly names: ReadonlyMap<string, Type>
  /** Those from outside an inner query: they stay to its end, and nothing in it may take their names. */
  readonly outer: ReadonlySet<string>
  /**
   * In ORDER BY and WHERE behind DISTINCT or an aggregation: what was projected may be written again, and the variables
   * from before are gone.
   */
  readonly projected: ((expression: Expression) => boolean) | null
  /** Why nothing can be aggregated here; null where it can. */
  readonly noAggregation: NoAggregation | null
}

export type NoAggregation = Pick<CypherError, 'kind' | 'message'>

/** Where there are rows, but no columns that group them. */
export const NO_GROUPS: NoAggregation = {
  kind: 'invalid',
  message: 'can’t stand here: rows are aggregated in WITH and RETURN. Write a WITH before.',
}

export const EMPTY: Scope = { names: new Map(), outer: new Set(), projected: null, noAggregation: NO_GROUPS }

/** The scope with some more names; those in it are hidden by them. */
export const withNames = (scope: Scope, names: Iterable<[string, Type]>): Scope => ({
  ...scope,
  names: new Map([...scope.names, ...names]),
})

export function lookUp(scope: Scope, name: string, at: number): Type {
  const type = scope.names.get(name)
  if (type !== undefined) return type
  if (scope.projected === null) {
    const subject = { kind: 'variable', name } as const
    throw new CypherError('invalid', `The variable ${name} isn’t defined.`, at, subject)
  }
  const why = 'behind DISTINCT or an aggregation only the columns are left'
  throw invalid(`The variable ${name} isn’t defined here: ${why}. Add it to the columns.`, at)
}

/** A variable that must be new. */
export function declareNew(
  names: Map<string, Type>,
  scope: Scope,
  name: string,
  type: Type,
  at: number,
): void {
  if (scope.outer.has(name)) throw shadows(name, at)
  if (names.has(name)) throw invalid(`The variable ${name} is already defined. Choose another name.`, at)
  names.set(name, type)
}

export const shadows = (name: string, at: number): CypherError =>
  invalid(`The variable ${name} is already defined outside this subquery. Choose another name.`, at)

/** A variable of a pattern: new, or already something that can stand there. */
export function declareInPattern(names: Map<string, Type>, name: string, type: Type, at: number): void {
  const known = names.get(name)
  if (known === undefined || known.kinds === null) names.set(name, type)
  else if (!canBe(known, type)) {
    throw invalid(`The variable ${name} is ${nameOfType(known)}; it can’t be ${nameOfType(type)} too.`, at)
  }
}

/** That a value is of a type that may stand there. */
export function mustBe(actual: Type, expected: Type, at: number): void {
  if (canBe(actual, expected)) return
  const names = { actual: nameOfType(actual), expected: nameOfType(expected) }
  throw invalid(`This is ${names.actual}, but ${names.expected} is needed here.`, at, {
    kind: 'type',
    ...names,
  })
}
