import { temporalAsDriverPrints } from '../../cypher/temporal/to-text.ts'
import { isList, isMap } from '../../cypher/values/equality.ts'
import {
  type CypherMap,
  type Value as CypherValue,
  Node,
  Path,
  Relationship,
} from '../../cypher/values/value.ts'
import { LABELS, type Label, type RelationshipType } from '../../graph/schema.ts'
import {
  exactDecimal,
  exactInteger,
  type NodeValue,
  type RelationshipValue,
  type Value,
} from '../../graph/table.ts'

const entriesOf = (map: CypherMap): Record<string, Value> =>
  Object.fromEntries([...map].map(([name, value]) => [name, toValue(value)]))

function toNode(node: Node): NodeValue {
  const label = LABELS.find(known => node.labels.includes(known)) ?? (node.labels[0] as Label)
  const { key, ...properties } = entriesOf(node.properties())
  return { kind: 'node', id: String(node.id), label, key: String(key ?? ''), properties }
}

const toRelationship = (relationship: Relationship): RelationshipValue => ({
  kind: 'relationship',
  id: String(relationship.id),
  type: relationship.type as RelationshipType,
  start: String(relationship.start.id),
  end: String(relationship.end.id),
  properties: entriesOf(relationship.properties()),
})

/** A value of Cypher as it stands in a result: nodes, relationships and paths get their `kind`, times become texts. */
export function toValue(value: CypherValue): Value {
  if (typeof value === 'bigint') return exactInteger(value)
  if (typeof value === 'number') return exactDecimal(value)
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(toValue)
  if (isMap(value)) return entriesOf(value)
  if (value instanceof Node) return toNode(value)
  if (value instanceof Relationship) return toRelationship(value)
  if (value instanceof Path)
    return {
      kind: 'path',
      nodes: value.nodes.map(toNode),
      relationships: value.relationships.map(toRelationship),
    }
  return temporalAsDriverPrints(value)
}
