import { type Column, ColumnReader, packColumns } from '../graph/columns.ts'

/**
 * The files of an index. Each is small enough to be fetched by itself, so that the same files serve a server, which
 * reads parts of them, and a page without any server:
 *
 *     index.json        what there is, and the first term of each shard
 *     nodes.bin         a few numbers for every document
 *     words.bin         all words, to find those that are nearly the one that was typed
 *     terms-0.bin …     terms in order, with the documents that have them
 *     documents-0.txt … the documents in order, each as a line of JSON
 *
 * The bytes follow from the documents alone. Where something has changed since (`later.ts`), there are also
 *
 *     later.json        what no longer counts, and where the others belong
 *     later-nodes.bin … the files of a second index, of what is new or other now; index.json is only that of the first
 */
export const FORMAT = 'pwfind03'

export interface Manifest {
  format: typeof FORMAT
  documents: number
  /** The first term of each shard of terms, in order. */
  terms: string[]
  /** How many shards the documents have. */
  shards: number
  /** Whether there is a second index beside it, of what has changed since. */
  isChanged?: true
}

export const MANIFEST = 'index.json'
export const NODES = 'nodes.bin'
export const WORDS = 'words.bin'
export const LATER = 'later.json'
export const termShard = (at: number): string => `terms-${at}.bin`
export const documentShard = (at: number): string => `documents-${at}.txt`
/** The same file of the second index. */
export const laterFile = (name: string): string => `later-${name}`

/** A file of an index: its name and its bytes. */
export type IndexFile = [name: string, bytes: Uint8Array]

/** About so many bytes per shard. */
export const SHARD_BYTES = 256 * 1024

/** Numbers of all documents. */
export interface NodeColumns {
  label: Uint8Array
  papers: Uint32Array
  /** YYYYMMDD; 0 without a date. */
  date: Uint32Array
  /** Where its line is: the shard, and the bytes of it; or a `DocumentPlace`, and no bytes. */
  shard: Uint32Array
  start: Uint32Array
  length: Uint32Array
}

const NODE_COLUMNS = [
  ['label', Uint8Array],
  ['papers', Uint32Array],
  ['date', Uint32Array],
  ['shard', Uint32Array],
  ['start', Uint32Array],
  ['length', Uint32Array],
] as const

export const packNodes = (columns: NodeColumns): Uint8Array =>
  packColumns(
    FORMAT,
    { documents: columns.label.length },
    NODE_COLUMNS.map(([name]): Column => columns[name]),
  )

const buffer = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer

export const readerOf = (bytes: Uint8Array): ColumnReader =>
  new ColumnReader(buffer(bytes), FORMAT, 'a search index')

export function unpackNodes(bytes: Uint8Array): NodeColumns {
  const reader = readerOf(bytes)
  const { documents } = reader.header as { documents: number }
  const columns: Record<string, Column> = {}
  for (const [name, Kind] of NODE_COLUMNS) columns[name] = reader.take<Column>(Kind, documents, name)
  reader.end()
  return columns as unknown as NodeColumns
}

/** Words that a typing error may have been meant for, and how many documents have each. */
export interface WordList {
  words: string[]
  counts: Uint32Array
  /** Which letters each word has, a bit for each. */
  letters: Uint32Array
  /** Short names in Hangul, which have no spaces here. */
  names: string[]
}

export const packWords = ({ words, counts, letters, names }: WordList): Uint8Array =>
  packColumns(FORMAT, { words: words.join(' '), names: names.join(' ') }, [counts, letters])

const listOf = (joined: string): string[] => (joined === '' ? [] : joined.split(' '))

export function unpackWords(bytes: Uint8Array): WordList {
  const reader = readerOf(bytes)
  const header = reader.header as { words: string; names: string }
  const words = listOf(header.words)
  const counts = reader.take(Uint32Array, words.length, 'counts')
  const letters = reader.take(Uint32Array, words.length, 'letters')
  reader.end()
  return { words, counts, letters, names: listOf(header.names) }
}
