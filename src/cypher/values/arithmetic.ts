import { CypherError } from '../cypher-error.ts'
import { joinWithPlus } from '../functions/concatenate.ts'
import { addTemporal, divideTemporal, multiplyTemporal, subtractTemporal } from '../temporal/arithmetic.ts'
import { isNumber } from './equality.ts'
import { nameOfType } from './type-names.ts'
import type { Value } from './value.ts'

type Operator = '+' | '-' | '*' | '/' | '%' | '^'

/** Integers have 64 bits. @throws CypherError for those that have more */
export function integer(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) throw new CypherError('invalid', 'long overflow')
  return value
}

/** The smallest integer has no counterpart: Java gives it back where it is divided by -1, or made positive. */
export const wrapped = (value: bigint): bigint => BigInt.asIntN(64, value)

const divisionByZero = (): CypherError => new CypherError('invalid', '/ by zero', null, { kind: 'zero' })

function wholes(operator: Operator, left: bigint, right: bigint): Value {
  if (operator === '+') return integer(left + right)
  if (operator === '-') return integer(left - right)
  if (operator === '*') return integer(left * right)
  if (operator === '^') return Number(left) ** Number(right)
  if (right === 0n) throw divisionByZero()
  return operator === '/' ? wrapped(left / right) : left % right
}

function floats(operator: Operator, left: number, right: number): Value {
  if (operator === '+') return left + right
  if (operator === '-') return left - right
  if (operator === '*') return left * right
  if (operator === '/') return left / right
  return operator === '%' ? left % right : left ** right
}

/**
 * An arithmetic operator on two values; null when one of them is null. As in Neo4j, nothing can be divided by an integer
 * that is 0, neither a float nor null. `%` minds it only between integers.
 */
export function calculate(operator: Operator, left: Value, right: Value): Value {
  if (operator === '/' && right === 0n) throw divisionByZero()
  if (typeof left === 'bigint' && typeof right === 'bigint') return wholes(operator, left, right)
  if (left === null || right === null) return null
  if (isNumber(left) && isNumber(right)) return floats(operator, Number(left), Number(right))
  const other = operator === '+' ? joinWithPlus(left, right) : undefined
  return other ?? WITH_TIMES[operator]?.(left, right) ?? wrongTypes(operator, left, right)
}

const WITH_TIMES: Partial<Record<Operator, (left: Value, right: Value) => Value | undefined>> = {
  '+': addTemporal,
  '-': subtractTemporal,
  '*': multiplyTemporal,
  '/': divideTemporal,
}

const VERBS: Record<Operator, string> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '%': 'calculate modulus of',
  '^': 'raise to the power of',
}

function wrongTypes(operator: Operator, left: Value, right: Value): never {
  const [one, other] = [nameOfType(left), nameOfType(right)]
  const subject = { kind: 'operands', operator, left: one, right: other } as const
  throw new CypherError('invalid', `Cannot ${VERBS[operator]} \`${one}\` and \`${other}\``, null, subject)
}

/** `-value`, where the value is not a literal. */
export function negate(value: Value): Value {
  if (value === null) return null
  if (typeof value === 'bigint') return integer(-value)
  // Neo4j subtracts from 0, so that no zero becomes -0.0.
  if (typeof value === 'number') return 0 - value
  throw new CypherError('invalid', `Cannot negate a value of type \`${nameOfType(value)}\``)
}
