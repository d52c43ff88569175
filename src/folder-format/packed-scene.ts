import { ColumnReader, packColumns } from '../graph/columns.ts'
import { GRAPH_COLUMNS, graphColumns } from '../graph/graph-columns.ts'
import { decodeScene, SCENE_FORMAT } from '../graph/scene-codec.ts'
import { KeyShortener, type ShortKey, wholeKey } from './short-keys.ts'

/** A scene as a published folder holds it: the same in a third less. */
const FORMAT = 'PWSPARE1'

/** Columns of large numbers, of which the first bytes are alike: they stand together (the shuffle of HDF5 and Blosc). */
const SPLIT: ReadonlySet<string> = new Set(['x', 'y', 'community', 'priority', 'source', 'target'])

/** Bytes of a number in such a column. */
const WIDTH = 4

interface Header {
  prefixes: string[]
  keys: ShortKey[]
  names: string[]
  /** The bytes of each column, and whether they are split. */
  columns: [bytes: number, isSplit: boolean][]
  /** How many there are. */
  relationships: number
  /** Everything else that the header of a scene has. */
  rest: object
}

const lettersOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, FORMAT.length))

/** Bytes in `rows` rows, row by row, as they stand column by column. */
function turned(bytes: Uint8Array, rows: number): Uint8Array {
  const columns = bytes.length / rows
  const found = new Uint8Array(bytes.length)
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      found[column * rows + row] = bytes[row * columns + column] as number
  return found
}

/** The first bytes of all numbers, then the second, and so on. */
const split = (bytes: Uint8Array): Uint8Array => turned(bytes, bytes.length / WIDTH)
const joined = (bytes: Uint8Array): Uint8Array => turned(bytes, WIDTH)

/** @param bytes of `encodeScene` */
export function packScene(bytes: Uint8Array): Uint8Array {
  const scene = decodeScene(new Uint8Array(bytes).buffer)
  const { nodes, relationships, ...others } = scene
  const shortener = new KeyShortener()
  const columns = graphColumns(scene).map((column, at) => {
    const own = new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
    const isSplit = SPLIT.has(GRAPH_COLUMNS[at] as string)
    return { isSplit, bytes: isSplit ? split(own) : own }
  })
  const header: Header = {
    keys: nodes.key.map((key, at) => shortener.short(key, nodes.name[at] as string)),
    prefixes: shortener.prefixes,
    names: nodes.name,
    columns: columns.map(({ bytes: { length }, isSplit }) => [length, isSplit]),
    relationships: relationships.source.length,
    rest: others,
  }
  return packColumns(
    FORMAT,
    header,
    columns.map(column => column.bytes),
  )
}

/**
 * The bytes of `encodeScene`. They may be those already, as in folders of earlier versions.
 * @throws Error when the bytes are damaged
 */
export function unpackScene(bytes: Uint8Array): Uint8Array {
  if (lettersOf(bytes) !== FORMAT) return bytes
  const reader = new ColumnReader(new Uint8Array(bytes).buffer, FORMAT, 'a scene')
  const { prefixes, keys, names, columns, relationships, rest } = reader.header as Header
  const taken = columns.map(([length, isSplit]) => {
    const column = reader.take(Uint8Array, length, 'a column')
    return isSplit ? joined(column) : column
  })
  reader.end()
  const key = names.map((name, at) => wholeKey(keys[at], name, prefixes))
  return packColumns(SCENE_FORMAT, { ...rest, key, name: names, relationships }, taken)
}
