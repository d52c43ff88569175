import { CypherError } from '../cypher-error.ts'
import { wrapped } from '../values/arithmetic.ts'
import { isNumber } from '../values/equality.ts'
import type { Value } from '../values/value.ts'
import { type Functions, mistyped } from './function.ts'
import { round } from './round.ts'

const number = (name: string, value: Value): number =>
  isNumber(value) ? Number(value) : mistyped(name, 'a number', value)

const float =
  (name: string, calculate: (value: number) => number): Functions[string] =>
  ([value]) =>
    calculate(number(name, value))

const FLOATS: Record<string, (value: number) => number> = {
  acos: Math.acos,
  asin: Math.asin,
  atan: Math.atan,
  ceil: Math.ceil,
  cos: Math.cos,
  cot: value => 1 / Math.tan(value),
  degrees: value => (value * 180) / Math.PI,
  exp: Math.exp,
  floor: Math.floor,
  haversin: value => (1 - Math.cos(value)) / 2,
  log: Math.log,
  log10: Math.log10,
  radians: value => (value / 180) * Math.PI,
  sin: Math.sin,
  sqrt: Math.sqrt,
  tan: Math.tan,
}

function abs(value: Value): Value {
  if (typeof value === 'bigint') return wrapped(value < 0n ? -value : value)
  return Math.abs(number('abs', value))
}

function sign(value: Value): Value {
  const sign = Math.sign(number('sign', value))
  return Number.isNaN(sign) ? 0n : BigInt(sign)
}

/** Functions of numbers. A null argument makes the result null before they are called. */
export const NUMBER_FUNCTIONS: Functions = {
  ...Object.fromEntries(Object.entries(FLOATS).map(([name, calculate]) => [name, float(name, calculate)])),
  abs: ([value]) => abs(value),
  atan2: ([y, x]) => Math.atan2(number('atan2', y), number('atan2', x)),
  e: () => Math.E,
  isnan: ([value]) => Number.isNaN(number('isNaN', value)),
  pi: () => Math.PI,
  rand: () => Math.random(),
  round: ([value, digits, mode]) => {
    if (digits !== null && !isNumber(digits)) return mistyped('round', 'a number of digits', digits)
    if (mode !== null && typeof mode !== 'string') return mistyped('round', 'the name of a mode', mode)
    if (digits !== null && digits < 0)
      throw new CypherError('invalid', 'Precision argument to `round()` cannot be negative')
    return round(number('round', value), Number(digits ?? 0), mode)
  },
  sign: ([value]) => sign(value),
}
