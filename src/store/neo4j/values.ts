import neo4j, { type Node, type Path, type Relationship } from 'neo4j-driver'
import { LABELS, type Label, RELATIONSHIP_TYPES, type RelationshipType } from '../../graph/schema.ts'
import {
  exactDecimal,
  exactInteger,
  type NodeValue,
  type RelationshipValue,
  type Value,
} from '../../graph/table.ts'
import { OLD_PROPERTIES } from './own-names.ts'

const shown = (properties: object): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !OLD_PROPERTIES.includes(name))
      .map(([name, item]) => [name, toValue(item)]),
  )

function toNode(node: Node<bigint>): NodeValue {
  const label = LABELS.find(known => node.labels.includes(known)) ?? (node.labels[0] as Label)
  const { key, ...properties } = shown(node.properties)
  return { kind: 'node', id: node.elementId, label, key: String(key ?? ''), properties }
}

function toRelationship(relationship: Relationship<bigint>): RelationshipValue {
  return {
    kind: 'relationship',
    id: relationship.elementId,
    type:
      RELATIONSHIP_TYPES.find(known => known === relationship.type) ??
      (relationship.type as RelationshipType),
    start: relationship.startNodeElementId,
    end: relationship.endNodeElementId,
    properties: shown(relationship.properties),
  }
}

function toPath(path: Path<bigint>): Value {
  return {
    kind: 'path',
    nodes: [path.start, ...path.segments.map(segment => segment.end)].map(toNode),
    relationships: path.segments.map(segment => toRelationship(segment.relationship)),
  }
}

const isTemporal = (value: object): boolean =>
  neo4j.isDate(value) ||
  neo4j.isDateTime(value) ||
  neo4j.isLocalDateTime(value) ||
  neo4j.isLocalTime(value) ||
  neo4j.isTime(value) ||
  neo4j.isDuration(value)

/** A driver value as JSON: nodes, relationships and paths get their `kind`, dates become ISO strings. */
export function toValue(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return exactInteger(value)
  if (typeof value === 'number') return exactDecimal(value)
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value as unknown[], toValue)
  if (typeof value !== 'object') return String(value)
  if (neo4j.isNode(value)) return toNode(value as unknown as Node<bigint>)
  if (neo4j.isRelationship(value)) return toRelationship(value as unknown as Relationship<bigint>)
  if (neo4j.isPath(value)) return toPath(value as unknown as Path<bigint>)
  if (isTemporal(value)) return String(value)
  return shown(value)
}

/** A parameter or property for the driver, which sends every JS number as a float unless told otherwise. */
export function toDriver(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toDriver)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toDriver(item)]))
}
