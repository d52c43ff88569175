import { isList } from '../values/equality.ts'
/** `+` where one side is a text or a list, and `||`. */
import type { Value } from '../values/value.ts'

import { valueToText } from './convert.ts'

/** Undefined: `+` does not join these two. Numbers and temporal values are added elsewhere. */
export function joinWithPlus(a: Value, b: Value): Value | undefined {
  if (a === null || b === null) return null
  if (isList(a)) return isList(b) ? [...a, ...b] : [...a, b]
  if (isList(b)) return [a, ...b]
  if (typeof a !== 'string' && typeof b !== 'string') return undefined
  const [first, second] = [valueToText(a), valueToText(b)]
  return first === undefined || second === undefined ? undefined : first + second
}

/** Undefined: `||` does not join these two: only two texts, or two lists. */
export function joinWithBars(a: Value, b: Value): Value | undefined {
  const joinable = (value: Value): boolean => value === null || typeof value === 'string' || isList(value)
  if (a === null || b === null) return joinable(a) && joinable(b) ? null : undefined
  if (typeof a === 'string' && typeof b === 'string') return a + b
  return isList(a) && isList(b) ? [...a, ...b] : undefined
}
