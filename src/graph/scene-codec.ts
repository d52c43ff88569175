import { ColumnReader, packColumns } from './columns.ts'
import { type GraphHeader, graphColumns, graphHeader, isGraphHeader, readGraph } from './graph-columns.ts'
import type { Scene } from './scene.ts'

/** The format of scenes and its version. */
export const SCENE_FORMAT = 'PWSCENE3'

/** Everything of the scene that is no column. */
type Header = Omit<Scene, 'nodes' | 'relationships'> & GraphHeader

/** Whether bytes are a scene as another version of Paperweave writes it. */
export function isOfOtherVersion(bytes: Uint8Array): boolean {
  const magic = new TextDecoder().decode(bytes.subarray(0, SCENE_FORMAT.length))
  return magic !== SCENE_FORMAT && /^PWSCENE\d$/.test(magic)
}

export function encodeScene(scene: Scene): Uint8Array {
  const { nodes, relationships, ...rest } = scene
  const header: Header = { ...rest, ...graphHeader(scene) }
  return packColumns(SCENE_FORMAT, header, graphColumns(scene))
}

const isHeader = (value: unknown): value is Header =>
  isGraphHeader(value) && Array.isArray((value as Partial<Header>).communities)

/**
 * Decodes a scene, whose columns need not the bytes any more.
 * @throws Error when the bytes are not a whole scene
 */
export function decodeScene(buffer: ArrayBuffer): Scene {
  const reader = new ColumnReader(buffer, SCENE_FORMAT, 'a scene')
  const { header } = reader
  if (!isHeader(header)) throw reader.damaged('its header lacks something')
  const { key, name, relationships, ...rest } = header
  const scene = { ...rest, ...readGraph(reader, header) }
  reader.end()
  reader.check('source', scene.relationships.source, key.length)
  reader.check('target', scene.relationships.target, key.length)
  return scene
}
