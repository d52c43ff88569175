import { isMap } from '../values/equality.ts'
import { Node, Path, Relationship, type Value } from '../values/value.ts'
import { type Functions, mistyped } from './function.ts'

const entity = (name: string, value: Value): Node | Relationship =>
  value instanceof Node || value instanceof Relationship
    ? value
    : mistyped(name, 'a Node or a Relationship', value)
const relationship = (name: string, value: Value): Relationship =>
  value instanceof Relationship ? value : mistyped(name, 'a Relationship', value)
const path = (name: string, value: Value): Path =>
  value instanceof Path ? value : mistyped(name, 'a Path', value)

function keys(value: Value): Value {
  return [...(isMap(value) ? value : entity('keys', value).properties()).keys()]
}

/** Functions of nodes, relationships and paths. A null argument makes the result null before they are called. */
export const GRAPH_FUNCTIONS: Functions = {
  elementid: ([value]) => String(entity('elementId', value).id),
  endnode: ([value]) => relationship('endNode', value).end,
  id: ([value]) => BigInt(entity('id', value).id),
  keys: ([value]) => keys(value),
  labels: ([value]) => (value instanceof Node ? value.labels : mistyped('labels', 'a Node', value)),
  nodes: ([value]) => path('nodes', value).nodes,
  properties: ([value]) => (isMap(value) ? value : entity('properties', value).properties()),
  relationships: ([value]) => path('relationships', value).relationships,
  startnode: ([value]) => relationship('startNode', value).start,
  type: ([value]) => relationship('type', value).type,
}
