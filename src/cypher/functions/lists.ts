import { CypherError } from '../cypher-error.ts'
import type { Run } from '../run/run.ts'
import { isList, isMap } from '../values/equality.ts'
import { nameOfType } from '../values/type-names.ts'
import { Path, type Value } from '../values/value.ts'
import { type Functions, mistyped } from './function.ts'

const list = (name: string, value: Value) => (isList(value) ? value : mistyped(name, 'a List', value))

/** Whole numbers from one to another, both included. */
export function range(values: readonly Value[], { budget }: Run): Value {
  const [first, last, by] = [values[0], values[1], values.length > 2 ? values[2] : 1n].map(value =>
    typeof value === 'bigint' ? value : mistyped('range', 'integers', value ?? null),
  ) as [bigint, bigint, bigint]
  if (by === 0n) throw new CypherError('invalid', 'Step argument to `range()` cannot be zero')
  const items: bigint[] = []
  for (let item = first; by > 0n ? item <= last : item >= last; item += by) {
    budget.count()
    items.push(item)
  }
  return items
}

function size(value: Value): Value {
  if (isList(value)) return BigInt(value.length)
  if (typeof value === 'string') return BigInt([...value].length)
  return mistyped('size', 'a String or a List', value)
}

function isEmpty(value: Value): Value {
  if (isList(value) || typeof value === 'string') return value.length === 0
  return isMap(value) ? value.size === 0 : mistyped('isEmpty', 'a List, a String or a Map', value)
}

function length(value: Value): Value {
  if (value instanceof Path) return BigInt(value.relationships.length)
  throw new CypherError(
    'invalid',
    `Type mismatch: length() expects a Path but was ${nameOfType(value)}; size() measures lists and texts`,
  )
}

/** Functions of lists. A null argument makes the result null before they are called. */
export const LIST_FUNCTIONS: Functions = {
  size: ([value]) => size(value),
  isempty: ([value]) => isEmpty(value),
  length: ([value]) => length(value),
  head: ([value]) => list('head', value)[0] ?? null,
  last: ([value]) => list('last', value).at(-1) ?? null,
  tail: ([value]) => list('tail', value).slice(1),
}
