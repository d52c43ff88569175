import { isTemporal } from '../temporal/temporal.ts'
import { isList, isMap } from './equality.ts'
import { Node, Path, Relationship, type Value } from './value.ts'

/** The name of a value's type, as errors of Neo4j write it. */
export function nameOfType(value: Value): string {
  if (value === null) return 'NO_VALUE'
  if (typeof value === 'boolean') return 'Boolean'
  if (typeof value === 'bigint') return 'Long'
  if (typeof value === 'number') return 'Double'
  if (typeof value === 'string') return 'String'
  if (isList(value)) return 'List'
  if (isMap(value)) return 'Map'
  if (value instanceof Node) return 'Node'
  if (value instanceof Relationship) return 'Relationship'
  if (value instanceof Path) return 'Path'
  return isTemporal(value) ? value.kind : 'Unknown'
}
