import { LABELS, type Label, RELATIONSHIP_TYPES, type RelationshipType } from '../../graph/schema.ts'
import { exactInteger, type NodeValue, type RelationshipValue, type Value } from '../../graph/table.ts'

type Engine = Record<string, unknown>

const isObject = (value: unknown): value is Engine => typeof value === 'object' && value !== null
const ownProperties = (value: Engine): [string, Value][] =>
  Object.entries(value)
    .filter(([name]) => !name.startsWith('_'))
    .map(([name, item]) => [name, toValue(item)])

function toNode(value: Engine): NodeValue {
  const labels = value._labels as string[]
  const label = LABELS.find(known => labels.includes(known)) ?? (labels[0] as Label)
  const { key, ...properties } = Object.fromEntries(ownProperties(value))
  return { kind: 'node', id: String(value._id), label, key: String(key ?? ''), properties }
}

function toRelationship(value: Engine): RelationshipValue {
  const type = RELATIONSHIP_TYPES.find(known => known === value._type) ?? (value._type as RelationshipType)
  return {
    kind: 'relationship',
    id: String(value._id),
    type,
    start: String(value._source),
    end: String(value._target),
    properties: Object.fromEntries(ownProperties(value)),
  }
}

/** An engine value as JSON: nodes, relationships and paths get their `kind`, dates become ISO strings. */
export function toValue(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return exactInteger(value)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value as unknown[], toValue)
  if (!isObject(value)) return String(value)
  if (Array.isArray(value._labels)) return toNode(value)
  if (typeof value._type === 'string') return toRelationship(value)
  if (isPath(value)) {
    return { kind: 'path', nodes: value.nodes.map(toNode), relationships: value.edges.map(toRelationship) }
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toValue(item)]))
}

function isPath(value: Engine): value is { nodes: Engine[]; edges: Engine[] } {
  return (
    Array.isArray(value.nodes) &&
    Array.isArray(value.edges) &&
    Object.keys(value).length === 2 &&
    value.nodes.every(node => isObject(node) && Array.isArray(node._labels))
  )
}
