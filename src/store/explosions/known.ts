import type { Value } from '../../graph/table.ts'
import { LONGEST } from './regex.ts'

/** How deep lists within lists are known. */
const DEEPEST = 20

/** What can be known of a value before a query runs. */
export interface Known {
  /** Most elements or characters; 1 where nothing is known. */
  size: number
  /** Whether `size` follows from the query alone. */
  sure: boolean
  /** Least and largest number; null where nothing is known. */
  low: number | null
  high: number | null
  /**
   * A text with `x` for parts that come from the graph; null when it is computed. No more is kept than shows that it is
   * too long for a pattern.
   */
  text: string | null
  /** What each element of a list is. */
  element: Known | null
  /** Whether it is a list, or made from one, that was gathered from the graph, which may be all of it. */
  gathered: boolean
  /** Steps that it takes to compute, in which no engine looks whether it should stop. */
  work: number
}

/** Something from the graph. */
export const UNKNOWN: Known = {
  size: 1,
  sure: false,
  low: null,
  high: null,
  text: 'x',
  element: null,
  gathered: false,
  work: 0,
}

/** Something computed, of which nothing is known but what it takes. */
export const computed = (size: number, work: number): Known => ({ ...UNKNOWN, size, text: null, work })

export const numberFrom = (low: number | null, high: number | null, work = 0): Known => ({
  ...UNKNOWN,
  size: 0,
  sure: true,
  low,
  high,
  text: null,
  work,
})

const shortened = (text: string): string => text.slice(0, LONGEST + 1)

export const textOf = (text: string): Known => ({
  ...UNKNOWN,
  size: text.length,
  sure: true,
  text: shortened(text),
})

export const largest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)

const least = (values: readonly (number | null)[]): number | null =>
  values.reduce(
    (low, value) => (low === null || value === null ? null : Math.min(low, value)),
    Number.POSITIVE_INFINITY,
  )

/** Whether a pattern takes what a text takes, as one of its alternatives. */
const takes = (pattern: string, text: string): boolean =>
  pattern === text || pattern.startsWith(`${text}|`) || pattern.endsWith(`|${text}`)

/** A pattern that takes what any of the texts takes. Without what others take, a value that is built on itself does not double. */
function alternatives(values: readonly Known[]): string | null {
  let pattern: string | null = null
  for (const { text } of values) {
    if (text === null) return null
    if (pattern === null || takes(text, pattern)) pattern = text
    else if (pattern.length <= LONGEST && !takes(pattern, text)) pattern = `${pattern}|${text}`
  }
  return shortened(pattern ?? '')
}

/**
 * What is true of all of them: a branch of CASE, an element of a list.
 * @param depth how many lists they are in
 */
export function anyOf(values: readonly Known[], depth = 0): Known {
  if (values.length === 0 || depth > DEEPEST) return UNKNOWN
  const elements = values.flatMap(({ element }) => (element ? [element] : []))
  const negated = least(values.map(({ high }) => (high === null ? null : -high)))
  return {
    size: largest(values.map(({ size }) => size)),
    sure: values.every(({ sure }) => sure),
    low: least(values.map(({ low }) => low)),
    high: negated === null ? null : -negated,
    text: alternatives(values),
    element: elements.length > 0 ? anyOf(elements, depth + 1) : null,
    gathered: values.some(({ gathered }) => gathered),
    work: values.reduce((sum, { work }) => sum + work, 0),
  }
}

export const listOf = (size: number, element: Known, sure: boolean, work: number): Known => ({
  ...UNKNOWN,
  size,
  sure,
  text: null,
  element: { ...element, work: 0 },
  work,
})

/** A parameter, which is known when the query runs. */
export function fromParameter(value: Value | undefined, depth = 0): Known {
  if (typeof value === 'number') return numberFrom(value, value)
  if (typeof value === 'string') return textOf(value)
  if (!Array.isArray(value) || depth > DEEPEST) return UNKNOWN
  const elements = value.map(element => fromParameter(element, depth + 1))
  return listOf(value.length, anyOf(elements), true, 0)
}

type Arithmetic = (one: number, other: number) => number

/** The least and the largest result over the corners of two intervals. */
function corners(one: Known, other: Known, apply: Arithmetic): Known {
  const work = one.work + other.work
  if (one.low === null || one.high === null || other.low === null || other.high === null)
    return numberFrom(null, null, work)
  const all = [one.low, one.high].flatMap(a => [apply(a, other.low ?? 0), apply(a, other.high ?? 0)])
  return numberFrom(Math.min(...all), Math.max(...all), work)
}

const isNumber = ({ low }: Known) => low !== null

/** The result of an operator between two values. */
export function combine(sign: string, one: Known, other: Known): Known {
  if (sign === '*') return corners(one, other, (a, b) => a * b)
  if (sign === '^') return corners(one, other, (a, b) => a ** b)
  if (sign === '/') return corners(one, other, (a, b) => (b === 0 ? a : a / b))
  if (sign === '%') return corners(other, other, a => Math.abs(a))
  if (sign === '-') return corners(one, other, (a, b) => a - b)
  if (isNumber(one) && isNumber(other)) return corners(one, other, (a, b) => a + b)
  const text = one.text === null || other.text === null ? null : shortened(one.text + other.text)
  const parts = [one.element ?? one, other.element ?? other]
  const isList = one.element !== null || other.element !== null
  return {
    ...computed(one.size + other.size, one.work + other.work),
    sure: one.sure && other.sure,
    text,
    element: isList ? anyOf(parts) : null,
    gathered: one.gathered || other.gathered,
  }
}
