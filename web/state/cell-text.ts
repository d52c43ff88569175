import { namesOf } from '../../src/graph/names-of.ts'
import { isNode, isPath, isRelationship, type Value } from '../../src/graph/table.ts'

/** A value as the text of one cell; nodes are shown by their names. */
export function cellText(value: Value): string {
  if (value === null) return ''
  if (isNode(value)) return namesOf(value.label, value.key, value.properties).name
  if (isRelationship(value)) return value.type
  if (isPath(value)) return value.nodes.map(cellText).join(' → ')
  if (Array.isArray(value)) return value.map(cellText).join('; ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
