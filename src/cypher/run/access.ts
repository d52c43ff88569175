import { CypherError } from '../cypher-error.ts'
import { component } from '../temporal/components.ts'
import { isTemporal } from '../temporal/temporal.ts'
import { isList, isMap } from '../values/equality.ts'
import { countValue } from '../values/steps.ts'
import { nameOfType } from '../values/type-names.ts'
import { type List, Node, Relationship, type Value } from '../values/value.ts'
import type { Compile } from './compiler.ts'
import type { Evaluate } from './run.ts'

/** `value.name` */
export function propertyOf(value: Value, name: string): Value {
  if (value instanceof Node || value instanceof Relationship) return value.property(name)
  if (value === null) return null
  if (isMap(value)) return value.get(name) ?? null
  if (isTemporal(value)) return component(value, name)
  throw new CypherError('invalid', `Type mismatch: expected a map but was ${nameOfType(value)}`)
}

export const compileProperty: Compile<'property'> = ({ of, name, at }, scope, compiler) => {
  const value = compiler.expression(of, scope)
  return (row, run) => placed(at, () => propertyOf(value(row, run), name))
}

/** Runs something, and gives an error without a place the place of the expression. */
export function placed<Result>(at: number, action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    if (error instanceof CypherError && error.at === null)
      throw new CypherError(error.kind, error.message, at, error.subject)
    throw error
  }
}

function itemAt(list: List, index: Value): Value {
  if (index === null) return null
  if (typeof index !== 'bigint')
    throw new CypherError(
      'invalid',
      `Cannot access a list using a non-number index, got ${nameOfType(index)}`,
    )
  const place = Number(index)
  return list[place < 0 ? list.length + place : place] ?? null
}

function elementOf(value: Value, index: Value): Value {
  if (value === null) return null
  if (isList(value)) return itemAt(value, index)
  if (index === null) return null
  if (typeof index === 'string') return propertyOf(value, index)
  const what = isMap(value) || value instanceof Node || value instanceof Relationship ? 'map' : 'value'
  throw new CypherError(
    'invalid',
    `Cannot access a ${what} \`${nameOfType(value)}\` by key \`${nameOfType(index)}\``,
  )
}

export const compileIndex: Compile<'index'> = ({ of, index, at }, scope, compiler) => {
  const [value, key] = [compiler.expression(of, scope), compiler.expression(index, scope)]
  return (row, run) => placed(at, () => elementOf(value(row, run), key(row, run)))
}

/** An end of a slice, counted from the start of the list; null when the slice is null. */
function endOf(value: Value, length: number): number | null {
  if (value === null) return null
  if (typeof value !== 'bigint')
    throw new CypherError(
      'invalid',
      `Cannot slice a list with a bound of type ${nameOfType(value)}, an integer is needed`,
    )
  const place = Number(value)
  return place < 0 ? Math.max(0, length + place) : place
}

export const compileSlice: Compile<'slice'> = ({ of, from, to, at }, scope, compiler) => {
  const value = compiler.expression(of, scope)
  const first: Evaluate = from ? compiler.expression(from, scope) : () => 0n
  const last: Evaluate | null = to ? compiler.expression(to, scope) : null
  return (row, run) =>
    placed(at, () => {
      const list = value(row, run)
      if (list === null) return null
      if (!isList(list)) throw new CypherError('invalid', `Cannot slice a value of type ${nameOfType(list)}`)
      const start = endOf(first(row, run), list.length)
      const end = last ? endOf(last(row, run), list.length) : list.length
      return start === null || end === null ? null : countValue(run.budget, list.slice(start, end))
    })
}
