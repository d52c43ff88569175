/** toInteger, toFloat, toBoolean, toString, and their variants for lists and with null instead of an error. */
import { CypherError, invalid } from '../cypher-error.ts'
import { isTemporal } from '../temporal/temporal.ts'
import { temporalToText } from '../temporal/to-text.ts'
import { isList } from '../values/equality.ts'
import { floatToText } from '../values/float-text.ts'
import type { Value } from '../values/value.ts'
import { type CypherFunction, nullIn, wrongType } from './arguments.ts'
import { strip } from './trim.ts'

/** Undefined: values of this type cannot be converted. Null: this value cannot. */
type Conversion = (value: Value) => Value | undefined

const LARGEST = 2n ** 63n - 1n
const SMALLEST = -(2n ** 63n)
const DIGIT = /\p{Nd}/gu
/** The exponent beyond which a number is 0 or too large anyway. */
const FAR = 1000

function fromFloat(value: number): bigint {
  if (Number.isNaN(value)) return 0n
  if (value >= Number(LARGEST)) return LARGEST
  return value <= Number(SMALLEST) ? SMALLEST : BigInt(Math.trunc(value))
}

/** Digits of every script count, as in Java. In Unicode they stand in runs of ten. */
const asciiDigits = (text: string): string => text.replace(DIGIT, digit => String(digitValue(digit)))

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return (code - zero) % 10
}

function textToInteger(text: string): bigint | null {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(asciiDigits(text))
  if (!match) return null
  const [, sign, whole = '', fraction = '', exponent = '0'] = match
  if (whole + fraction === '') return null
  const shift = Number(exponent)
  if (Math.abs(shift) > FAR && /[1-9]/.test(whole + fraction)) return shift < 0 ? 0n : tooLarge(text)
  // Reading millions of digits takes long.
  if (/[1-9]/.test(whole.slice(0, -2 * FAR))) return tooLarge(text)
  const digits = whole + fraction.padEnd(Math.max(shift, 0), '0')
  const end = whole.length + shift
  const exact = BigInt(end <= 0 ? 0 : digits.slice(0, end))
  const value = sign === '-' ? -exact : exact
  const beyond = /[1-9]/.test(digits.slice(Math.max(end, 0))) ? 1n : 0n
  return exact + beyond > (sign === '-' ? -SMALLEST : LARGEST) ? tooLarge(text) : value
}

function tooLarge(text: string): never {
  throw invalid(`integer, ${text}, is too large`)
}

/** Without what Java's `trim` cuts from both ends: everything up to the space. */
function withoutControls(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && text.charCodeAt(start) <= 0x20) start += 1
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1
  return text.slice(start, end)
}

function textToFloat(text: string): number | null {
  // Java's Double.parseDouble cuts control characters and takes a suffix of the language Java.
  const cut = withoutControls(text)
  const named = /^([+-]?)(NaN|Infinity)$/.exec(cut)
  if (named) return named[2] === 'NaN' ? Number.NaN : named[1] === '-' ? -Infinity : Infinity
  if (/^[+-]?0x[\da-f]*(\.[\da-f]*)?p/i.test(cut))
    throw new CypherError(
      'refused',
      'toFloat() does not read hexadecimal floats here. Write the number in decimals.',
    )
  const match = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)[fd]?$/i.exec(cut)
  return match ? Number(match[1]) : null
}

function textToBoolean(text: string): boolean | null {
  const word = strip(text).toLowerCase()
  return word === 'true' ? true : word === 'false' ? false : null
}

const toInteger: Conversion = value => {
  if (typeof value === 'string') return textToInteger(value)
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (typeof value === 'number') return fromFloat(value)
  return typeof value === 'bigint' ? value : undefined
}

const toFloat: Conversion = value => {
  if (typeof value === 'string') return textToFloat(value)
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'number' ? value : undefined
}

const toBoolean: Conversion = value => {
  if (typeof value === 'string') return textToBoolean(value)
  if (typeof value === 'bigint') return value !== 0n
  return typeof value === 'boolean' ? value : undefined
}

/** The text of a value, as toString() gives it. Undefined: it has none. */
export function valueToText(value: Value): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return floatToText(value)
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  return isTemporal(value) ? temporalToText(value) : undefined
}

const CONVERSIONS: Record<string, { convert: Conversion; expected: string }> = {
  toInteger: { convert: toInteger, expected: 'a STRING, INTEGER, FLOAT or BOOLEAN' },
  toFloat: { convert: toFloat, expected: 'a STRING, INTEGER or FLOAT' },
  toBoolean: { convert: toBoolean, expected: 'a STRING, INTEGER or BOOLEAN' },
  toString: { convert: valueToText, expected: 'a STRING, INTEGER, FLOAT, BOOLEAN or temporal value' },
}

/** Null where the conversion fails in any way. */
function orNull(convert: Conversion, value: Value): Value {
  if (value === null) return null
  try {
    return convert(value) ?? null
  } catch (error) {
    if (error instanceof CypherError && error.kind === 'invalid') return null
    throw error
  }
}

const variants = (name: string): [string, CypherFunction][] => {
  const { convert, expected } = CONVERSIONS[name] ?? { convert: () => undefined, expected: '' }
  return [
    [name, nullIn(name, 1, ([value = null]) => must(convert(value), name, expected, value))],
    [`${name}OrNull`, nullIn(`${name}OrNull`, 1, ([value = null]) => orNull(convert, value))],
    [
      `${name}List`,
      nullIn(`${name}List`, 1, ([list]) => {
        if (!isList(list)) throw wrongType(`${name}List`, 'a LIST', list)
        return list.map(item => orNull(convert, item))
      }),
    ],
  ]
}

function must(result: Value | undefined, name: string, expected: string, value: Value): Value {
  if (result === undefined) throw wrongType(name, expected, value)
  return result
}

export const CONVERSION_FUNCTIONS: [string, CypherFunction][] = Object.keys(CONVERSIONS).flatMap(variants)
