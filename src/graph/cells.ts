import { isNode, isPath, isRelationship, type Value } from './table.ts'

const isAtom = (value: Value): boolean =>
  typeof value !== 'object' || value === null || isNode(value) || isRelationship(value)

/**
 * A value as the text of a cell: a node as its key, which identifies it; a list with semicolons between its items; a
 * map, or a list of lists or maps, as JSON.
 */
export function cellOf(value: Value): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.every(isAtom) ? value.map(cellOf).join('; ') : JSON.stringify(value)
  if (isNode(value)) return value.key
  if (isRelationship(value)) return value.type
  if (isPath(value)) return value.nodes.map(cellOf).join(' – ')
  return JSON.stringify(value)
}
