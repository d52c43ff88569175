import type { Comparator, Expression } from '../syntax/ast.ts'
import { calculate } from '../values/arithmetic.ts'
import type { Truth } from '../values/equality.ts'
import type { Steps } from '../values/steps.ts'
import type { Value } from '../values/value.ts'

const ARITHMETIC: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '^'])

/**
 * The kind of a number that is written out, or computed of such, as far as Neo4j works it out before it runs a query; null
 * for anything else, like `-(1.5)`, and `Infinity` and `NaN`, which are names.
 */
function constantKind(expression: Expression): 'integer' | 'float' | null {
  if (expression.kind === 'literal') {
    if (typeof expression.value === 'bigint') return 'integer'
    return Number.isFinite(expression.value) ? 'float' : null
  }
  if (expression.kind === 'unary') {
    const kind = expression.operator === 'NOT' ? null : constantKind(expression.of)
    return expression.operator === '-' && kind === 'float' ? null : kind
  }
  if (expression.kind !== 'binary' || !ARITHMETIC.has(expression.operator)) return null
  const kinds = [constantKind(expression.left), constantKind(expression.right)]
  if (kinds.includes(null)) return null
  return kinds.includes('float') || expression.operator === '^' ? 'float' : 'integer'
}

const areConstants = (one: Expression, other: Expression): boolean =>
  constantKind(one) !== null && constantKind(other) !== null

type Compare = (comparator: Comparator, left: Value, right: Value, steps: Steps) => Truth

/**
 * Neo4j works out `=`, `<` and `>` of two constants before it runs a query, and takes both for floats if one is. While
 * it runs, an integer and a float are compared exactly.
 */
export function asConstants(one: Expression, other: Expression, compare: Compare): Compare {
  if (!areConstants(one, other)) return compare
  return (comparator, left, right, steps) => {
    const exact =
      !['=', '<', '>'].includes(comparator) || (typeof left === 'bigint' && typeof right === 'bigint')
    if (exact) return compare(comparator, left, right, steps)
    return compare(comparator, asFloat(left), asFloat(right), steps)
  }
}

/** Without the sign of a zero, which only counts while a query runs. */
const asFloat = (value: Value): number => Number(value) + 0

/** How `/` divides. Before it runs a query, Neo4j takes both constants for floats if one is, an integer 0 too. */
export function divisionOf(one: Expression, other: Expression): (left: Value, right: Value) => Value {
  const early = areConstants(one, other)
  return (left, right) => calculate('/', left, early && typeof left === 'number' ? Number(right) : right)
}
