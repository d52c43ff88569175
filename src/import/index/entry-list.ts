import { CONTENT_HASH_LENGTH } from '../../hash.ts'

/** The entries of a digest. */
export interface EntryList {
  /** Their hashes by position, one after another; spaces where none is known. */
  hashes: string
  /** In the same way, the hashes of their origins, of those that have one. */
  origins?: string
  /** The papers that several of them are about. */
  repeated: readonly string[]
}

export const NO_ENTRIES: EntryList = { hashes: '', repeated: [] }

const UNKNOWN = ' '.repeat(CONTENT_HASH_LENGTH)

/** What is read of a digest. */
export type ReadList = Pick<EntryList, 'hashes' | 'origins'>

/** The hashes of the entries of a digest, and of their origins, as they are read. */
export class ReadHashes {
  private readonly hashes: string[] = []
  private readonly origins: string[] = []

  /** How many entries there are. */
  get size(): number {
    return this.hashes.length
  }

  /** @param position counted from 1 */
  set(position: number, hash: string, origin?: string): void {
    this.hashes[position - 1] = hash
    if (origin !== undefined) this.origins[position - 1] = origin
  }

  join(): ReadList {
    const { hashes, origins } = this
    return { hashes: joinHashes(hashes), ...(origins.length > 0 && { origins: joinHashes(origins) }) }
  }
}

const joinHashes = (hashes: readonly (string | undefined)[]): string =>
  Array.from(hashes, hash => hash ?? UNKNOWN).join('')

/** The hash of the entry at a position. */
export const hashAt = ({ hashes }: EntryList, position: number): string | null => hashIn(hashes, position)

function hashIn(hashes: string, position: number): string | null {
  const end = position * CONTENT_HASH_LENGTH
  const hash = hashes.slice(end - CONTENT_HASH_LENGTH, end)
  return hash === '' || hash === UNKNOWN ? null : hash
}

/** The hashes of entries by those of their origins. */
export function entriesByOrigin(list: EntryList): ReadonlyMap<string, string> {
  const { origins = '' } = list
  const entries = new Map<string, string>()
  for (let position = 1; position <= origins.length / CONTENT_HASH_LENGTH; position += 1) {
    const [origin, entry] = [hashIn(origins, position), hashAt(list, position)]
    if (origin !== null && entry !== null) entries.set(origin, entry)
  }
  return entries
}

/** The positions of entries by their hashes; an entry that is there several times has several. */
export type Positions = ReadonlyMap<string, readonly number[]>

/** Up to so many hashes are found sooner by a search for each than by looking at all of a list. */
const FEW = 100

/** Where entries stand first, by their hashes; 0 where one stands nowhere. */
export function firstPositions(list: EntryList, hashes: ReadonlySet<string>): ReadonlyMap<string, number> {
  const all = hashes.size > FEW ? positionsIn(list) : null
  const firstOf = (hash: string) => (all ? (all.get(hash)?.[0] ?? 0) : firstPosition(list, hash))
  return new Map([...hashes].map(hash => [hash, firstOf(hash)]))
}

/** Where an entry stands first; 0 where it stands nowhere. */
function firstPosition({ hashes }: EntryList, hash: string): number {
  let at = hashes.indexOf(hash)
  while (at % CONTENT_HASH_LENGTH > 0) at = hashes.indexOf(hash, at + 1)
  return at === -1 ? 0 : at / CONTENT_HASH_LENGTH + 1
}

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
