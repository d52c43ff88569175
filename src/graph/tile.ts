import { ColumnReader, packColumns } from './columns.ts'
import { type GraphHeader, graphColumns, graphHeader, isGraphHeader, readGraph } from './graph-columns.ts'
import type { Scene } from './scene.ts'

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

type Header = TilePlace & { generation: string } & GraphHeader

export function encodeTile(tile: Tile): Uint8Array {
  const { level, x, y, generation, ids } = tile
  const header: Header = { level, x, y, generation, ...graphHeader(tile) }
  return packColumns(FORMAT, header, [ids, ...graphColumns(tile)])
}

const isHeader = (value: unknown): value is Header => {
  if (!isGraphHeader(value)) return false
  const { level, x, y } = value as Partial<Header>
  return [level, x, y].every(Number.isInteger)
}

/** @throws Error when the bytes are not a whole tile */
export function decodeTile(buffer: ArrayBuffer): Tile {
  const reader = new ColumnReader(buffer, FORMAT, 'a tile')
  const { header } = reader
  if (!isHeader(header)) throw reader.damaged('its header lacks something')
  const { key, name, relationships, ...place } = header
  const ids = reader.take(Uint32Array, key.length, 'ids')
  const tile = { ...place, ids, ...readGraph(reader, header) }
  reader.end()
  return tile
}
