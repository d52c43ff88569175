/** What functions of one kind share: they count their arguments, and null among them makes the answer null. */
import { CypherError } from '../cypher-error.ts'
import { isTemporal } from '../temporal/temporal.ts'
import { type List, Node, Path, Relationship, type Value } from '../values/value.ts'

export type CypherFunction = (args: Value[]) => Value

export const invalid = (message: string): CypherError => new CypherError('invalid', message)

/** @param most as many arguments as `least` unless it is given */
export function nullIn(
  name: string,
  least: number,
  body: (args: Value[]) => Value,
  most = least,
): CypherFunction {
  return args => {
    if (args.length < least || args.length > most)
      throw invalid(
        `${name}() takes ${least === most ? least : `${least} to ${most}`} arguments, not ${args.length}.`,
      )
    return args.includes(null) ? null : body(args)
  }
}

export const isList = (value: Value | undefined): value is List => Array.isArray(value)

/** The name of a value's type, for messages. */
export function typeName(value: Value | undefined): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'bigint') return 'INTEGER'
  if (typeof value === 'number') return 'FLOAT'
  if (typeof value === 'boolean' || typeof value === 'string')
    return typeof value === 'string' ? 'STRING' : 'BOOLEAN'
  if (isTemporal(value)) return value.kind.toUpperCase()
  if (value instanceof Node) return 'NODE'
  if (value instanceof Relationship) return 'RELATIONSHIP'
  if (value instanceof Path) return 'PATH'
  return isList(value) ? 'LIST' : 'MAP'
}

export const wrongType = (name: string, expected: string, value: Value | undefined): CypherError =>
  invalid(`${name}() needs ${expected}, but got a value of type ${typeName(value)}.`)

export function textOf(name: string, value: Value | undefined): string {
  if (typeof value === 'string') return value
  throw wrongType(name, 'a STRING', value)
}
