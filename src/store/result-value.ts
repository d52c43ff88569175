import { temporalAsDriverPrints } from '../cypher/temporal/to-text.ts'
import { isList, isMap } from '../cypher/values/equality.ts'
import { countText, type Steps } from '../cypher/values/steps.ts'
import {
  type CypherMap,
  type Value as CypherValue,
  Node,
  Path,
  Relationship,
} from '../cypher/values/value.ts'
import { LABELS, type Label, type RelationshipType } from '../graph/schema.ts'
import {
  exactDecimal,
  exactInteger,
  type NodeValue,
  type RelationshipValue,
  type Value,
} from '../graph/table.ts'

const entriesOf = (map: CypherMap, steps: Steps): Record<string, Value> =>
  Object.fromEntries([...map].map(([name, value]) => [name, toValue(value, steps)]))

function toNode(node: Node, steps: Steps): NodeValue {
  const label = LABELS.find(known => node.labels.includes(known)) ?? (node.labels[0] as Label)
  const { key, ...properties } = entriesOf(node.properties(), steps)
  return { kind: 'node', id: String(node.id), label, key: String(key ?? ''), properties }
}

const toRelationship = (relationship: Relationship, steps: Steps): RelationshipValue => ({
  kind: 'relationship',
  id: String(relationship.id),
  type: relationship.type as RelationshipType,
  start: String(relationship.start.id),
  end: String(relationship.end.id),
  properties: entriesOf(relationship.properties(), steps),
})

/** A value of Cypher as it stands in a result: nodes, relationships and paths get their `kind`, times become texts. */
export function toValue(value: CypherValue, steps: Steps): Value {
  steps.count()
  if (typeof value === 'string') countText(steps, value.length)
  if (typeof value === 'bigint') return exactInteger(value)
  if (typeof value === 'number') return exactDecimal(value)
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(item => toValue(item, steps))
  if (isMap(value)) return entriesOf(value, steps)
  if (value instanceof Node) return toNode(value, steps)
  if (value instanceof Relationship) return toRelationship(value, steps)
  if (value instanceof Path)
    return {
      kind: 'path',
      nodes: value.nodes.map(node => toNode(node, steps)),
      relationships: value.relationships.map(relationship => toRelationship(relationship, steps)),
    }
  return temporalAsDriverPrints(value)
}
