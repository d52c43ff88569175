import type { Comparator, Expression } from '../syntax/ast.ts'
import { isNumber, type Truth } from '../values/equality.ts'
import type { Steps } from '../values/steps.ts'
import type { Value } from '../values/value.ts'

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '^'])

/** A number that is written out, or computed of such. */
export function isConstant(expression: Expression): boolean {
  if (expression.kind === 'literal') return isNumber(expression.value)
  if (expression.kind === 'unary') return expression.operator !== 'NOT' && isConstant(expression.of)
  if (expression.kind !== 'binary' || !ARITHMETIC.has(expression.operator)) return false
  return isConstant(expression.left) && isConstant(expression.right)
}

type Compare = (comparator: Comparator, left: Value, right: Value, steps: Steps) => Truth

/**
 * Neo4j works out `=`, `<` and `>` of two constants before it runs a query, and takes both for floats if one is. While
 * it runs, an integer and a float are compared exactly.
 */
export function asConstants(one: Expression, other: Expression, compare: Compare): Compare {
  if (!isConstant(one) || !isConstant(other)) return compare
  return (comparator, left, right, steps) => {
    const exact =
      !['=', '<', '>'].includes(comparator) || (typeof left === 'bigint' && typeof right === 'bigint')
    if (exact) return compare(comparator, left, right, steps)
    return compare(comparator, asFloat(left), asFloat(right), steps)
  }
}

/** Without the sign of a zero, which only counts while a query runs. */
const asFloat = (value: Value): number => Number(value) + 0
