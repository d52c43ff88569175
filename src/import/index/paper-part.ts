import type { EntryFacts } from '../../link/entry-facts.ts'
import type { IdentitySection } from '../../link/identity/identity-file.ts'
import {
  cluesOf,
  keyOfGiven,
  type PaperClues,
  PaperIdentity,
  sharedKeysOf,
} from '../../link/papers/paper-identity.ts'
import { TooMuch } from './part-of-library.ts'
import { idOfEntry } from './postings.ts'
import type { Records, When } from './records.ts'

/** Entries that share a title or an id, directly or by way of others, decide together which papers they are about. */
export class PaperPart {
  private readonly records: Records
  private readonly section: IdentitySection
  private readonly most: number
  private readonly keys = new Set<string>()
  private readonly entries = { before: new Map<string, EntryFacts>(), now: new Map<string, EntryFacts>() }
  private readonly made: Partial<Record<When, PaperIdentity>> = {}

  constructor(records: Records, section: IdentitySection, most: number) {
    this.records = records
    this.section = section
    this.most = most
  }

  /** Adds all entries that decide together with these. What the identity file names is always among them. @throws TooMuch */
  async include(entries: Iterable<PaperClues>): Promise<void> {
    const byHand =
      this.keys.size === 0 ? [...this.section.merge, ...this.section.split].flat().map(keyOfGiven) : []
    let wanted = new Set([...byHand, ...[...entries].flatMap(sharedKeysOf)])
    for (;;) {
      const fresh = [...wanted].filter(key => !this.keys.has(key))
      if (fresh.length === 0) return
      for (const key of fresh) this.keys.add(key)
      const ids = await this.records.itemsOf('shared', fresh)
      wanted = new Set(
        [...(await this.read('before', ids)), ...(await this.read('now', ids))].flatMap(sharedKeysOf),
      )
      if (this.entries.now.size > this.most) throw new TooMuch()
    }
  }

  /** The entries of this part. */
  all(when: When): Iterable<EntryFacts> {
    return this.entries[when].values()
  }

  identity(when: When): PaperIdentity {
    const known = this.made[when]
    if (known) return known
    const identity = new PaperIdentity(this.section)
    for (const entry of this.entries[when].values()) identity.add(cluesOf(entry))
    this.made[when] = identity
    return identity
  }

  keyOf(when: When, entry: EntryFacts): string {
    return this.identity(when).keyOf(cluesOf(entry))
  }

  /** Whether the identity file joins other papers now than before. */
  changesByHand(): boolean {
    const merges = (when: When) => JSON.stringify(this.identity(when).merges())
    return this.section.merge.length > 0 && merges('before') !== merges('now')
  }

  private async read(when: When, ids: ReadonlySet<string>): Promise<EntryFacts[]> {
    const found = await this.records.get(when, 'entry', ids)
    for (const entry of found.values()) this.entries[when].set(idOfEntry(entry), entry)
    delete this.made[when]
    return [...found.values()]
  }
}
