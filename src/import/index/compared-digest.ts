import type { NodeRecord, Statement } from '../../graph/records.ts'
import { hashOfEntry } from '../../link/joined-entries.ts'
import { type EntryList, joinHashes, type Positions, positionsIn } from './entry-list.ts'

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
  private readonly hashes: string[] = []
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

  /** @returns how many entries are fresh by that */
  add(statement: Statement): 0 | 1 {
    const hash = hashOfEntry(statement)
    this.hashes.push(hash)
    this.lines.push(statement.line)
    const positions = this.positions.get(hash)
    if (positions) positions.push(statement.position)
    else this.positions.set(hash, [statement.position])
    if (positions || this.formerly.has(hash)) return 0
    this.fresh.set(hash, statement)
    return 1
  }

  /** The hashes of all entries, by position. */
  get list(): string {
    return joinHashes(this.hashes)
  }

  get size(): number {
    return this.hashes.length
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
