import { CypherError } from '../cypher-error.ts'
import type { Comparator } from '../syntax/ast.ts'
import { isDuration } from '../temporal/temporal.ts'
import { equals, isList, type Truth } from '../values/equality.ts'
import { compare } from '../values/order.ts'
import type { Steps } from '../values/steps.ts'
import { nameOfType } from '../values/type-names.ts'
import type { Value } from '../values/value.ts'
import { placed } from './access.ts'
import type { Compile } from './compiler.ts'
import { asConstants } from './constants.ts'
import type { Evaluate } from './run.ts'

/** `at`: the place of the expression. @throws CypherError for what is neither true, false nor null */
export function toTruth(value: Value, at: number): Truth {
  if (value === null || typeof value === 'boolean') return value
  throw new CypherError('invalid', `Type mismatch: expected Boolean but was ${nameOfType(value)}`, at)
}

/** What a condition says. There a list may stand; it holds when it is not empty. */
export const conditionOf = (value: Value, at: number): Truth =>
  value !== null && isList(value) ? value.length > 0 : toTruth(value, at)

export const not = (truth: Truth): Truth => (truth === null ? null : !truth)

/** A side of AND, OR or XOR, and its place. */
interface Side {
  value: Evaluate
  at: number
}

export const and =
  (left: Side, right: Side): Evaluate =>
  (row, run) => {
    const first = toTruth(left.value(row, run), left.at)
    if (first === false) return false
    const second = toTruth(right.value(row, run), right.at)
    if (second === false) return false
    return first === null || second === null ? null : true
  }

export const or =
  (left: Side, right: Side): Evaluate =>
  (row, run) => {
    const first = toTruth(left.value(row, run), left.at)
    if (first === true) return true
    const second = toTruth(right.value(row, run), right.at)
    if (second === true) return true
    return first === null || second === null ? null : false
  }

export const xor =
  (left: Side, right: Side): Evaluate =>
  (row, run) => {
    const first = toTruth(left.value(row, run), left.at)
    const second = toTruth(right.value(row, run), right.at)
    return first === null || second === null ? null : first !== second
  }

const ORDERS: Record<Exclude<Comparator, '=' | '<>'>, (order: number) => boolean> = {
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
}

/** `left < right` and the like; unknown for values that cannot be compared, false for NaN. */
export function compares(comparator: Comparator, left: Value, right: Value, steps: Steps): Truth {
  if (comparator === '=') return equals(left, right, steps)
  if (comparator === '<>') return not(equals(left, right, steps))
  const order = compare(left, right, steps)
  if (order === undefined) return false
  // Of two durations it is only known whether they are equal.
  const isStrict = comparator === '<' || comparator === '>'
  if (isStrict && isDuration(left) && isDuration(right)) return null
  return order === null ? null : ORDERS[comparator](order)
}

/** `a < b <= c` is `a < b AND b <= c` with `b` evaluated once. */
export const compileComparison: Compile<'comparison'> = ({ first, steps, at }, scope, compiler) => {
  const start = compiler.expression(first, scope)
  const rest = steps.map(({ operator, right }, index) => ({
    operator,
    value: compiler.expression(right, scope),
    compares: asConstants(steps[index - 1]?.right ?? first, right, compares),
  }))
  return (row, run) => {
    let left = start(row, run)
    let all: Truth = true
    for (const { operator, value, compares: compare } of rest) {
      const right = value(row, run)
      const given = left
      const truth = placed(at, () => compare(operator, given, right, run.budget))
      if (truth === false) return false
      if (truth === null) all = null
      left = right
    }
    return all
  }
}

export const compileCase: Compile<'case'> = ({ subject, branches, otherwise }, scope, compiler) => {
  const value = subject ? compiler.expression(subject, scope) : null
  const rows = branches.map(({ when, result }) => ({
    tests: (Array.isArray(when) ? when : [{ comparator: '=' as const, value: when }]).map(test => ({
      comparator: test.comparator,
      value: compiler.expression(test.value, scope),
      at: test.value.at,
      compares: subject ? asConstants(subject, test.value, compares) : compares,
    })),
    result: compiler.expression(result, scope),
  }))
  const last: Evaluate = otherwise ? compiler.expression(otherwise, scope) : () => null
  return (row, run) => {
    const given = value?.(row, run) ?? null
    const chosen = rows.find(({ tests }) =>
      tests.some(test => {
        const other = test.value(row, run)
        const truth = value
          ? test.compares(test.comparator, given, other, run.budget)
          : conditionOf(other, test.at)
        return truth === true
      }),
    )
    return (chosen?.result ?? last)(row, run)
  }
}
