import { isTemporal } from '../temporal/temporal.ts'
import { isList } from './equality.ts'
import { Node, Path, Relationship, type Value } from './value.ts'

/** The name of a value's type, for messages. */
export function nameOfType(value: Value): string {
  if (value === null) return 'NULL'
  if (typeof value === 'bigint') return 'INTEGER'
  if (typeof value === 'number') return 'FLOAT'
  if (typeof value === 'string') return 'STRING'
  if (typeof value === 'boolean') return 'BOOLEAN'
  if (isTemporal(value)) return value.kind.toUpperCase()
  if (value instanceof Node) return 'NODE'
  if (value instanceof Relationship) return 'RELATIONSHIP'
  if (value instanceof Path) return 'PATH'
  return isList(value) ? 'LIST' : 'MAP'
}
