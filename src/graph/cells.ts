import { isNode, isPath, isRelationship, type Value } from './table.ts'

const isAtom = (value: Value): boolean =>
  typeof value !== 'object' || value === null || isNode(value) || isRelationship(value)

/**
 * A value as the text of one cell: nodes by their keys, which lead back to them and name one node only; lists with a
 * semicolon between their items; maps, and lists of lists or maps, as JSON.
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
