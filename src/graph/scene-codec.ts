import { type Column, ColumnReader, packColumns } from './columns.ts'
import type { Scene } from './scene.ts'
import { LABELS, VIEW_TYPES } from './schema.ts'

/** The format of scenes and its version. */
export const SCENE_FORMAT = 'PWSCENE3'

const COLUMNS = [
  ['nodes', 'label', Uint8Array],
  ['nodes', 'x', Float32Array],
  ['nodes', 'y', Float32Array],
  ['nodes', 'size', Float32Array],
  ['nodes', 'weight', Float32Array],
  ['nodes', 'community', Uint32Array],
  ['nodes', 'priority', Uint32Array],
  ['nodes', 'date', Int32Array],
  ['relationships', 'source', Uint32Array],
  ['relationships', 'target', Uint32Array],
  ['relationships', 'type', Uint8Array],
  ['relationships', 'weight', Float32Array],
] as const

/** Everything of the scene that is no column, keys and names, the number of relationships. */
interface Header {
  view: string
  parameters: Scene['parameters']
  generation: string
  key: string[]
  name: string[]
  relationships: number
  communities: Scene['communities']
  truncated: Scene['truncated']
  omitted: Scene['omitted']
}

const columnsOf = (scene: Scene): Column[] =>
  COLUMNS.map(([part, name]) => (scene[part] as unknown as Record<string, Column>)[name] as Column)

/** Whether bytes are a scene as another version of Paperweave writes it. */
export function isOfOtherVersion(bytes: Uint8Array): boolean {
  const magic = new TextDecoder().decode(bytes.subarray(0, SCENE_FORMAT.length))
  return magic !== SCENE_FORMAT && /^PWSCENE\d$/.test(magic)
}

export function encodeScene(scene: Scene): Uint8Array {
  const { view, parameters, generation, communities, truncated, omitted } = scene
  const { key, name } = scene.nodes
  const relationships = scene.relationships.source.length
  const header: Header = {
    view,
    parameters,
    generation,
    key,
    name,
    relationships,
    communities,
    truncated,
    omitted,
  }
  return packColumns(SCENE_FORMAT, header, columnsOf(scene))
}

const isHeader = (value: unknown): value is Header => {
  if (typeof value !== 'object' || value === null) return false
  const { key, name, relationships, communities } = value as Partial<Header>
  const counted = Number.isInteger(relationships) && Number(relationships) >= 0
  return Array.isArray(key) && Array.isArray(name) && Array.isArray(communities) && counted
}

/**
 * Decodes a scene, whose columns need not the bytes any more.
 * @throws Error when the bytes are not a whole scene
 */
export function decodeScene(buffer: ArrayBuffer): Scene {
  const reader = new ColumnReader(buffer, SCENE_FORMAT, 'a scene')
  const { header } = reader
  if (!isHeader(header)) throw reader.damaged('its header lacks something')
  const { key, name, relationships: links, ...rest } = header
  if (key.length !== name.length) throw reader.damaged('its names do not fit')
  const nodes: Record<string, unknown> = { key, name }
  const relationships: Record<string, unknown> = {}
  for (const [part, column, Kind] of COLUMNS) {
    const length = part === 'nodes' ? key.length : links
    const target = part === 'nodes' ? nodes : relationships
    target[column] = reader.take<Column>(Kind, length, column)
  }
  reader.end()
  const scene = { ...rest, nodes, relationships } as unknown as Scene
  reader.check('label', scene.nodes.label, LABELS.length)
  reader.check('source', scene.relationships.source, key.length)
  reader.check('target', scene.relationships.target, key.length)
  reader.check('type', scene.relationships.type, VIEW_TYPES.length)
  return scene
}
