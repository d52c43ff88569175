import { type Column, ColumnReader, packColumns } from './columns.ts'
import type { Scene } from './scene.ts'
import { LABELS, VIEW_TYPES } from './schema.ts'

/** Where a tile lies: the squares of a level divide those of the level before by four. */
export interface TilePlace {
  level: number
  x: number
  y: number
}

/**
 * A part of a scene by place and level: nodes in a square that are on no earlier level, and the links whose second end is
 * among them. The first end is on the same level or an earlier one.
 */
export interface Tile extends TilePlace {
  generation: string
  /** Which nodes of the scene they are. */
  ids: Uint32Array
  nodes: Scene['nodes']
  /** The ends are nodes of the scene. */
  relationships: Scene['relationships']
}

const FORMAT = 'PWTILE01'

const NODE_COLUMNS = [
  ['label', Uint8Array],
  ['x', Float32Array],
  ['y', Float32Array],
  ['size', Float32Array],
  ['weight', Float32Array],
  ['community', Uint32Array],
  ['priority', Uint32Array],
  ['date', Int32Array],
] as const

const LINK_COLUMNS = [
  ['source', Uint32Array],
  ['target', Uint32Array],
  ['type', Uint8Array],
  ['weight', Float32Array],
] as const

type Header = TilePlace & { generation: string; key: string[]; name: string[]; relationships: number }

export function encodeTile({ nodes, relationships, ids, level, x, y, generation }: Tile): Uint8Array {
  const { key, name } = nodes
  const header: Header = { level, x, y, generation, key, name, relationships: relationships.source.length }
  return packColumns(FORMAT, header, [
    ids,
    ...NODE_COLUMNS.map(([column]): Column => nodes[column]),
    ...LINK_COLUMNS.map(([column]): Column => relationships[column]),
  ])
}

const isHeader = (value: unknown): value is Header => {
  if (typeof value !== 'object' || value === null) return false
  const { key, name, ...numbers } = value as Partial<Header>
  const { level, x, y, relationships } = numbers
  return Array.isArray(key) && Array.isArray(name) && [level, x, y, relationships].every(Number.isInteger)
}

/** @throws Error when the bytes are not a whole tile */
export function decodeTile(buffer: ArrayBuffer): Tile {
  const reader = new ColumnReader(buffer, FORMAT, 'a tile')
  const { header } = reader
  if (!isHeader(header)) throw reader.damaged('its header lacks something')
  const { key, name, relationships: links, ...place } = header
  if (key.length !== name.length) throw reader.damaged('its names do not fit')
  const ids = reader.take(Uint32Array, key.length, 'ids')
  const nodes: Record<string, unknown> = { key, name }
  for (const [column, Kind] of NODE_COLUMNS) nodes[column] = reader.take<Column>(Kind, key.length, column)
  const relationships: Record<string, unknown> = {}
  for (const [column, Kind] of LINK_COLUMNS) relationships[column] = reader.take<Column>(Kind, links, column)
  reader.end()
  const tile = { ...place, ids, nodes, relationships } as unknown as Tile
  reader.check('label', tile.nodes.label, LABELS.length)
  reader.check('type', tile.relationships.type, VIEW_TYPES.length)
  return tile
}
