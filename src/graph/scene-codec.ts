import type { Scene } from './scene.ts'
import { LABELS, VIEW_TYPES } from './schema.ts'

/**
 * A scene as bytes, little-endian:
 *
 *     0   8 bytes   "PWSCENE3"
 *     8   uint32    length of the header in bytes
 *     12  header    UTF-8 JSON: everything of the scene that is no column, keys and names, the number of relationships
 *     …   columns   each aligned to 4 bytes, in the order of COLUMNS
 */
/** The format and its version: the first bytes of every scene. */
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

type Column = Uint8Array | Uint32Array | Int32Array | Float32Array

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

const aligned = (length: number): number => (length + 3) & ~3

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
  const head = new TextEncoder().encode(JSON.stringify(header))
  const columns = columnsOf(scene)
  const size = columns.reduce((sum, column) => sum + aligned(column.byteLength), aligned(12 + head.length))
  const bytes = new Uint8Array(size)
  bytes.set(new TextEncoder().encode(SCENE_FORMAT))
  new DataView(bytes.buffer).setUint32(8, head.length, true)
  bytes.set(head, 12)
  let offset = aligned(12 + head.length)
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset)
    offset += aligned(column.byteLength)
  }
  return bytes
}

const damaged = (what: string): Error => new Error(`This is not a scene, or it is damaged: ${what}.`)

const isHeader = (value: unknown): value is Header => {
  if (typeof value !== 'object' || value === null) return false
  const { key, name, relationships, communities } = value as Partial<Header>
  const counted = Number.isInteger(relationships) && Number(relationships) >= 0
  return Array.isArray(key) && Array.isArray(name) && Array.isArray(communities) && counted
}

function readHeader(buffer: ArrayBuffer): { header: Header; offset: number } {
  if (buffer.byteLength < 12) throw damaged('it is too short')
  const magic = new TextDecoder().decode(new Uint8Array(buffer, 0, 8))
  if (magic !== SCENE_FORMAT) throw damaged(`it begins with "${magic}"`)
  const length = new DataView(buffer).getUint32(8, true)
  if (12 + length > buffer.byteLength) throw damaged('its header is cut off')
  let header: unknown
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(buffer, 12, length)))
  } catch {
    throw damaged('its header cannot be read')
  }
  if (!isHeader(header)) throw damaged('its header lacks something')
  if (header.key.length !== header.name.length) throw damaged('its names do not fit')
  return { header, offset: aligned(12 + length) }
}

/** Checks that no number points beyond the end of what it points into. */
function checkPointers({ nodes, relationships }: Scene): void {
  const pointers: [string, Column, number][] = [
    ['label', nodes.label, LABELS.length],
    ['source', relationships.source, nodes.key.length],
    ['target', relationships.target, nodes.key.length],
    ['type', relationships.type, VIEW_TYPES.length],
  ]
  for (const [name, column, end] of pointers)
    if (column.some(number => number >= end)) throw damaged(`${name} points at nothing`)
}

/**
 * Decodes a scene. Its columns are views of a copy of their own, so that the bytes of the names need not be kept.
 * @throws Error when the bytes are not a whole scene
 */
export function decodeScene(buffer: ArrayBuffer): Scene {
  const { header, offset: start } = readHeader(buffer)
  const columns = buffer.slice(start)
  const { key, name, relationships: links, ...rest } = header
  const nodes: Record<string, unknown> = { key, name }
  const relationships: Record<string, unknown> = {}
  let offset = 0
  for (const [part, column, Kind] of COLUMNS) {
    const length = part === 'nodes' ? key.length : links
    const size = length * Kind.BYTES_PER_ELEMENT
    if (offset + size > columns.byteLength) throw damaged(`${column} is cut off`)
    const target = part === 'nodes' ? nodes : relationships
    target[column] = new Kind(columns, offset, length)
    offset += aligned(size)
  }
  if (offset !== columns.byteLength) throw damaged('its length does not fit')
  const scene = { ...rest, nodes, relationships } as unknown as Scene
  checkPointers(scene)
  return scene
}
