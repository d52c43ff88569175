import type { NodeRecord, Statement } from '../../graph/records.ts'
import { hashOfEntry } from '../../link/joined-entries.ts'
import { type EntryList, type Positions, positionsIn, ReadHashes, type ReadList } from './entry-list.ts'

interface PlacedEntry extends Pick<Statement, 'position' | 'line'> {
  hash: string
  origin?: string | undefined
}

/** A digest as it is read, entry by entry, next to what it said before. */
export class ComparedDigest {
  readonly node: NodeRecord
  /** Its entries before. */
  readonly before: EntryList
  /** The positions of entries by their hashes, before and now. */
  readonly formerly: Positions
  readonly positions = new Map<string, number[]>()
  /** The entries that were not there before, by their hashes. */
  readonly fresh = new Map<string, Statement>()
  private readonly hashes = new ReadHashes()
  private readonly lines: number[] = []

  /** Its key. */
  get key(): string {
    return this.node.key
  }

  constructor(node: NodeRecord, before: EntryList) {
    this.node = node
    this.before = before
    this.formerly = positionsIn(before)
  }

  /** @param origin see `EntryEvent` @returns how many entries are fresh by that */
  add(statement: Statement, origin?: string): 0 | 1 {
    const hash = hashOfEntry(statement)
    const isNew = this.place({ ...statement, hash, origin })
    if (!isNew || this.formerly.has(hash)) return 0
    this.fresh.set(hash, statement)
    return 1
  }

  /** Adds an entry that it said before, or that was added already. @returns whether it is the first time */
  place({ hash, position, line, origin }: PlacedEntry): boolean {
    this.hashes.set(position, hash, origin)
    this.lines.push(line)
    const positions = this.positions.get(hash)
    if (positions) positions.push(position)
    else this.positions.set(hash, [position])
    return positions === undefined
  }

  /** The hashes of all entries. */
  get list(): ReadList {
    return this.hashes.join()
  }

  get size(): number {
    return this.hashes.size
  }

  /** The line of the entry at a position. */
  lineAt(position: number): number {
    return this.lines[position - 1] ?? 0
  }

  /** The hashes of entries that are not there any more. */
  leaving(): string[] {
    return [...this.formerly.keys()].filter(hash => !this.positions.has(hash))
  }
}
