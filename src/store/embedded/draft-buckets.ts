import type { BucketChange, Buckets, Texts } from '../bucket-index.ts'
import { BucketFile, MOST_WAITING } from './bucket-file.ts'
import { BITS, readTable, tableBytes } from './bucket-table.ts'
import { shareFile, writeSynced } from './files.ts'
import type { FileSeal, Seals } from './seals.ts'
import { sizeIn, stampOf } from './stamp.ts'

/** The files of an index. */
export interface IndexFiles {
  buckets: string
  table: string
}

/** What a manifest says of an index. */
export interface IndexSeal {
  /** How long the file of buckets is, or longer: later generations add to it. */
  bytes: number
  table: FileSeal
}

/** The index of a generation. */
export interface StoredIndex {
  files: IndexFiles
  seal: IndexSeal
}

/**
 * The buckets of an import's index: those of the generation it began from until one is changed, then the same file in the
 * draft. A file that is missing, too short or not to be changed counts as empty, since the index only saves work.
 */
export class DraftBuckets implements Buckets {
  readonly bits = BITS
  readonly mostWaiting = MOST_WAITING
  private readonly seals: Seals
  private readonly stored: StoredIndex | null
  /** Begins the draft. @returns where its index belongs */
  private readonly begin: () => Promise<IndexFiles>
  private before: Promise<BucketFile | null> | null = null
  private draft: Promise<BucketFile> | null = null

  constructor(seals: Seals, stored: StoredIndex | null, begin: () => Promise<IndexFiles>) {
    this.seals = seals
    this.stored = stored
    this.begin = begin
  }

  async read(numbers: readonly number[]): Promise<ReadonlyMap<number, Texts>> {
    const file = await (this.draft ?? this.opened())
    return file?.read(numbers) ?? new Map()
  }

  /** Opens at once what a change will need. */
  async prepare(): Promise<void> {
    await this.changing()
  }

  async change(changes: readonly BucketChange[]): Promise<void> {
    await (await this.changing()).change(changes)
  }

  async clear(): Promise<void> {
    if (this.draft) return (await this.draft).clear()
    this.draft = this.begin().then(({ buckets }) => BucketFile.create(buckets))
    await this.draft
  }

  /** Completes the index of a generation. @returns what its manifest says of it; undefined where there is none */
  async finish(): Promise<IndexSeal | undefined> {
    if (!this.draft && !(await this.opened())) return undefined
    const { table, bytes } = await (await this.changing()).finish()
    this.draft = null
    await this.discard()
    const files = await this.begin()
    await writeSynced(files.table, tableBytes(table))
    return { bytes, table: await this.seals.of(files.table) }
  }

  /** Takes back what was changed. */
  async discard(): Promise<void> {
    for (const opening of [this.before, this.draft]) (await opening?.catch(() => null))?.discard()
    this.before = null
    this.draft = null
  }

  private opened(): Promise<BucketFile | null> {
    this.before ??= this.openStored()
    return this.before
  }

  private changing(): Promise<BucketFile> {
    this.draft ??= this.continued()
    return this.draft
  }

  private async continued(): Promise<BucketFile> {
    const { buckets } = await this.begin()
    const file = await this.opened()
    if (!file || !this.stored) return BucketFile.create(buckets)
    await shareFile(this.stored.files.buckets, buckets)
    file.continueIn(buckets)
    return file
  }

  private async openStored(): Promise<BucketFile | null> {
    const { seals, stored } = this
    if (!stored || sizeIn(await stampOf(stored.files.buckets)) < stored.seal.bytes) return null
    const bytes = await seals.read(stored.files.table, stored.seal.table)
    const table = bytes && readTable(bytes)
    return table && BucketFile.tryOpen(stored.files.buckets, table)
  }
}
