import type { Run } from '../run/run.ts'
import type { Value } from '../values/value.ts'
import { wrongType } from './arguments.ts'

/** The arguments of a call. A missing one reads as null, which only functions with optional arguments see. */
export type Arguments = readonly [Value, Value, Value, ...Value[]]
/** By name in lower case, with its namespace. */
export type Functions = Readonly<Record<string, (values: Arguments, run: Run) => Value>>

/** @throws CypherError that names the function and what it was given */
export function mistyped(name: string, expected: string, value: Value): never {
  throw wrongType(name, expected, value)
}
