import { CONTENT_HASH_LENGTH } from '../../link/hash.ts'

/** The entries of a digest. */
export interface EntryList {
  /** Their hashes by position, one after another; spaces where none is known. */
  hashes: string
  /** The papers that several of them are about. */
  repeated: readonly string[]
}

export const NO_ENTRIES: EntryList = { hashes: '', repeated: [] }

const UNKNOWN = ' '.repeat(CONTENT_HASH_LENGTH)

/** @param hashes by position, from that of the first entry on */
export const joinHashes = (hashes: readonly (string | undefined)[]): string =>
  Array.from(hashes, hash => hash ?? UNKNOWN).join('')

/** The hash of the entry at a position. */
export function hashAt({ hashes }: EntryList, position: number): string | null {
  const end = position * CONTENT_HASH_LENGTH
  const hash = hashes.slice(end - CONTENT_HASH_LENGTH, end)
  return hash === '' || hash === UNKNOWN ? null : hash
}

/** The positions of entries by their hashes; an entry that is there several times has several. */
export type Positions = ReadonlyMap<string, readonly number[]>

/** The positions of all entries. */
export function positionsIn(list: EntryList): Positions {
  const positions = new Map<string, number[]>()
  const size = list.hashes.length / CONTENT_HASH_LENGTH
  for (let position = 1; position <= size; position += 1) {
    const hash = hashAt(list, position)
    if (hash === null) continue
    const its = positions.get(hash)
    if (its) its.push(position)
    else positions.set(hash, [position])
  }
  return positions
}
