import type { Hash } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import type { BucketChange, Buckets, Texts } from '../bucket-index.ts'
import { BucketFile, MOST_WAITING } from './bucket-file.ts'
import { BITS, bytesBeforeTable } from './bucket-table.ts'
import { syncFile } from './files.ts'
import type { FileSeal, Seals } from './seals.ts'

/** The index of a generation, as its manifest tells of it. */
export interface StoredIndex {
  path: string
  seal: FileSeal
}

/**
 * The buckets of an import's index: those of the generation it began from until one is changed, then a copy in the draft.
 * A file that is missing or damaged counts as empty, since the index only saves work.
 */
export class DraftBuckets implements Buckets {
  readonly bits = BITS
  readonly mostWaiting = MOST_WAITING
  private readonly seals: Seals
  private readonly stored: StoredIndex | null
  /** Begins the draft. @returns where its index belongs */
  private readonly begin: () => Promise<string>
  private before: Promise<BucketFile | null> | null = null
  private draft: Promise<BucketFile> | null = null

  constructor(seals: Seals, stored: StoredIndex | null, begin: () => Promise<string>) {
    this.seals = seals
    this.stored = stored
    this.begin = begin
  }

  async read(numbers: readonly number[]): Promise<ReadonlyMap<number, Texts>> {
    const file = await (this.draft ?? this.opened())
    return file?.read(numbers) ?? new Map()
  }

  /** Copies and checks at once what a change will need. */
  async prepare(): Promise<void> {
    await this.changing()
  }

  async change(changes: readonly BucketChange[]): Promise<void> {
    await (await this.changing()).change(changes)
  }

  async clear(): Promise<void> {
    this.draft ??= this.begin().then(path => BucketFile.create(path))
    await (await this.draft).clear()
  }

  /** Completes the index of a generation. @returns what its manifest says of it; undefined where there is none */
  async finish(path: string): Promise<FileSeal | undefined> {
    if (!this.draft) return this.keep(path)
    const { sha256, beginning } = await (await this.draft).finish()
    this.draft = null
    await this.close()
    return this.seals.remember(path, sha256, beginning)
  }

  async close(): Promise<void> {
    for (const opening of [this.before, this.draft]) (await opening?.catch(() => null))?.close()
    this.before = null
    this.draft = null
  }

  /** Takes the index of before along as it is. */
  private async keep(path: string): Promise<FileSeal | undefined> {
    const { stored } = this
    if (!stored || !(await this.opened())) return undefined
    await this.close()
    await copyFile(stored.path, path, constants.COPYFILE_FICLONE)
    await syncFile(path)
    return stored.seal
  }

  private opened(): Promise<BucketFile | null> {
    this.before ??= this.openStored()
    return this.before
  }

  private changing(): Promise<BucketFile> {
    this.draft ??= this.copied()
    return this.draft
  }

  private async copied(): Promise<BucketFile> {
    const path = await this.begin()
    const hash = await this.hash()
    if (!this.stored || !hash) return BucketFile.create(path)
    await copyFile(this.stored.path, path, constants.COPYFILE_FICLONE)
    return BucketFile.open(path, 'r+', hash) ?? BucketFile.create(path)
  }

  private async openStored(): Promise<BucketFile | null> {
    const hash = await this.hash()
    return this.stored && hash && BucketFile.open(this.stored.path, 'r', hash)
  }

  /** Of what stands before the table of the stored index; null unless that is as it was written. */
  private async hash(): Promise<Hash | null> {
    return this.stored && this.seals.beginning(this.stored.path, this.stored.seal, bytesBeforeTable)
  }
}
