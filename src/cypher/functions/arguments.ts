/** What functions of one kind share: they count their arguments, and null among them makes the answer null. */
import { type CypherError, invalid } from '../cypher-error.ts'
import type { Steps } from '../values/steps.ts'
import { nameOfType } from '../values/type-names.ts'
import type { Value } from '../values/value.ts'

export type CypherFunction = (args: Value[], run: { budget: Steps }) => Value

/** @param most as many arguments as `least` unless it is given */
export function nullIn(
  name: string,
  least: number,
  body: (args: Value[], steps: Steps) => Value,
  most = least,
): CypherFunction {
  return (args, { budget }) => {
    if (args.length < least || args.length > most)
      throw invalid(
        `${name}() takes ${least === most ? least : `${least} to ${most}`} arguments, not ${args.length}.`,
      )
    return args.includes(null) ? null : body(args, budget)
  }
}

export const wrongType = (name: string, expected: string, value: Value | undefined): CypherError =>
  invalid(`${name}() needs ${expected}, but got a value of type ${nameOfType(value ?? null)}.`)

export function textOf(name: string, value: Value | undefined): string {
  if (typeof value === 'string') return value
  throw wrongType(name, 'a STRING', value)
}
