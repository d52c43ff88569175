import { rename, rm } from 'node:fs/promises'
import type { RootDatabase } from 'lmdb'
import { batches } from '../batches.ts'
import { toBytes, toKey, toText } from './index-text.ts'

/** Texts written per transaction, which holds the pages that it changes in memory. */
const CHUNK = 2_000
/** The part of the file that may be unused, and how many pages are no matter. */
const MOST_WASTE = 1 / 3
const FEW = 256

/** The part of the statistics of `lmdb` that is read. Its types name none. */
interface PageCounts {
  lastPageNumber: number
  root: { treeBranchPageCount: number; treeLeafPageCount: number; overflowPages: number }
}

const lockOf = (path: string): string => `${path}-lock`

/** Removes an index file and what stands beside it. */
export async function removeIndexFile(path: string): Promise<void> {
  for (const file of [path, lockOf(path)]) await rm(file, { force: true })
}

/** An open file of texts by keys. Only the import that holds the lock of the home opens one. */
export class IndexFile {
  private readonly path: string
  private readonly db: RootDatabase<Buffer, Buffer>

  private constructor(path: string, db: RootDatabase<Buffer, Buffer>) {
    this.path = path
    this.db = db
  }

  /** Null where the module has no build for the platform, or does not take the file. */
  static async open(path: string, readOnly: boolean): Promise<IndexFile | null> {
    // One of a process that was killed says nothing.
    await rm(lockOf(path), { force: true })
    try {
      const { open } = await import('lmdb')
      // What is finished is synced once, as a whole.
      const options = { noSubdir: true, noSync: true, readOnly, maxDbs: 1 }
      const db = open<Buffer, Buffer>({ ...options, path, encoding: 'binary', keyEncoding: 'binary' })
      return new IndexFile(path, db)
    } catch {
      await rm(lockOf(path), { force: true })
      return null
    }
  }

  get(keys: readonly string[]): Map<string, string> {
    const texts = new Map<string, string>()
    for (const key of keys) {
      const bytes = this.db.getBinary(toKey(key))
      if (bytes) texts.set(key, toText(bytes))
    }
    return texts
  }

  set(texts: ReadonlyMap<string, string | null>): void {
    const rows = [...texts].map(([key, text]) => ({ key: toKey(key), text }))
    // Neighbours share pages, which are filled best in their order.
    rows.sort((one, other) => one.key.compare(other.key))
    for (const batch of batches(rows, CHUNK)) this.db.transactionSync(() => this.put(batch))
  }

  private put(rows: readonly { key: Buffer; text: string | null }[]): void {
    for (const { key, text } of rows) {
      if (text === null) this.db.removeSync(key)
      else this.db.putSync(key, toBytes(text))
    }
  }

  /** Makes the file smaller if much of it is unused, and closes it. */
  async finish(): Promise<void> {
    const next = `${this.path}.next`
    const isWasteful = this.isWasteful()
    if (isWasteful) await this.db.backup(next, true)
    await this.close()
    if (isWasteful) await rename(next, this.path)
  }

  async close(): Promise<void> {
    await this.db.close()
    await rm(lockOf(this.path), { force: true })
  }

  private isWasteful(): boolean {
    const { lastPageNumber: all, root } = this.db.getStats() as PageCounts
    const used = root.treeBranchPageCount + root.treeLeafPageCount + root.overflowPages
    return all - used > Math.max(FEW, all * MOST_WASTE)
  }
}
