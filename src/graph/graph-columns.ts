import type { Column, ColumnReader } from './columns.ts'
import type { Scene } from './scene.ts'
import { LABELS, VIEW_TYPES } from './schema.ts'

/** The nodes and relationships of a scene or of a part of one. */
type Graph = Pick<Scene, 'nodes' | 'relationships'>

const NODES = [
  ['label', Uint8Array],
  ['x', Float32Array],
  ['y', Float32Array],
  ['size', Float32Array],
  ['weight', Float32Array],
  ['community', Uint32Array],
  ['priority', Uint32Array],
  ['date', Int32Array],
] as const

const RELATIONSHIPS = [
  ['source', Uint32Array],
  ['target', Uint32Array],
  ['type', Uint8Array],
  ['weight', Float32Array],
] as const

/** The names of the columns, in the order of `graphColumns`. */
export const GRAPH_COLUMNS: readonly string[] = [...NODES, ...RELATIONSHIPS].map(([name]) => name)

/** What of a graph is no column, and how long its columns are. */
export interface GraphHeader {
  key: string[]
  name: string[]
  /** How many there are. */
  relationships: number
}

export const graphHeader = ({ nodes: { key, name }, relationships }: Graph): GraphHeader => ({
  key,
  name,
  relationships: relationships.source.length,
})

export const graphColumns = ({ nodes, relationships }: Graph): Column[] => [
  ...NODES.map(([column]): Column => nodes[column]),
  ...RELATIONSHIPS.map(([column]): Column => relationships[column]),
]

export function isGraphHeader(value: unknown): value is GraphHeader {
  if (typeof value !== 'object' || value === null) return false
  const { key, name, relationships } = value as Partial<GraphHeader>
  const counted = Number.isInteger(relationships) && Number(relationships) >= 0
  return Array.isArray(key) && Array.isArray(name) && counted
}

/** Reads what `graphColumns` gave. @throws Error when it does not fit the header, or a label or type is none */
export function readGraph(reader: ColumnReader, { key, name, relationships: links }: GraphHeader): Graph {
  if (key.length !== name.length) throw reader.damaged('its names do not fit')
  const nodes: Record<string, unknown> = { key, name }
  for (const [column, Kind] of NODES) nodes[column] = reader.take<Column>(Kind, key.length, column)
  const relationships: Record<string, unknown> = {}
  for (const [column, Kind] of RELATIONSHIPS) relationships[column] = reader.take<Column>(Kind, links, column)
  const graph = { nodes, relationships } as unknown as Graph
  reader.check('label', graph.nodes.label, LABELS.length)
  reader.check('type', graph.relationships.type, VIEW_TYPES.length)
  return graph
}
