import { constants } from 'node:fs'
import { copyFile, stat } from 'node:fs/promises'
import type { LibraryIndex } from '../library-index.ts'
import { syncFile } from './files.ts'
import { IndexFile, removeIndexFile } from './index-file.ts'
import { checksumOf, type FileSeal, isAsWritten } from './manifest.ts'

/** The index file of a generation. */
export interface StoredIndex {
  path: string
  seal: FileSeal
}

/**
 * The index of an import: that of the generation it began from until something is set, then a copy in the draft. One that
 * is missing or damaged counts as empty, since the index only saves work.
 */
export class DraftIndex implements LibraryIndex {
  private readonly before: StoredIndex | null
  /** Begins the draft. @returns where its index belongs */
  private readonly begin: () => Promise<string>
  private reading: Promise<IndexFile | null> | null = null
  private writing: Promise<IndexFile | null> | null = null
  private isWhole: Promise<boolean> | null = null
  private isCleared = false

  constructor(before: StoredIndex | null, begin: () => Promise<string>) {
    this.before = before
    this.begin = begin
  }

  async get(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const file = await (this.writing ?? this.openBefore())
    return file?.get(keys) ?? new Map()
  }

  async set(texts: ReadonlyMap<string, string | null>): Promise<void> {
    if (texts.size === 0) return
    this.writing ??= this.openDraft()
    const file = await this.writing
    file?.set(texts)
  }

  async clear(): Promise<void> {
    await this.close()
    this.isCleared = true
    await removeIndexFile(await this.begin())
  }

  /** Completes the index of a generation. @returns what its manifest says of it; undefined where there is none */
  async finish(path: string): Promise<FileSeal | undefined> {
    if (!this.writing) return this.keep(path)
    const file = await this.writing
    if (!file) return undefined
    await file.finish()
    this.writing = null
    await syncFile(path)
    return { bytes: (await stat(path)).size, sha256: await checksumOf(path) }
  }

  async close(): Promise<void> {
    const files = await Promise.all([this.reading, this.writing])
    this.reading = null
    this.writing = null
    for (const file of files) await file?.close()
  }

  /** Takes the index of before along as it is. */
  private async keep(path: string): Promise<FileSeal | undefined> {
    await this.close()
    if (!(await this.copy(path))) return undefined
    await syncFile(path)
    return this.before?.seal
  }

  /** @returns whether there was one to copy */
  private async copy(path: string): Promise<boolean> {
    if (!this.before || this.isCleared || !(await this.check(this.before))) return false
    await copyFile(this.before.path, path, constants.COPYFILE_FICLONE)
    return true
  }

  private check({ path, seal }: StoredIndex): Promise<boolean> {
    this.isWhole ??= isAsWritten(path, seal)
    return this.isWhole
  }

  private openBefore(): Promise<IndexFile | null> {
    this.reading ??= this.openStored()
    return this.reading
  }

  private async openStored(): Promise<IndexFile | null> {
    const { before } = this
    const isThere = before !== null && !this.isCleared && (await this.check(before))
    return isThere ? IndexFile.open(before.path, true) : null
  }

  private async openDraft(): Promise<IndexFile | null> {
    const path = await this.begin()
    const reading = await this.reading
    this.reading = null
    await reading?.close()
    const file = (await this.copy(path)) ? await IndexFile.open(path, false) : null
    if (file) return file
    await removeIndexFile(path)
    return IndexFile.open(path, false)
  }
}
