import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { filePieces } from '../../file-pieces.ts'
import { sizeIn, stampOf } from './stamp.ts'
import { isDenied } from './store-errors.ts'

/** What tells whether a file is as it was written. */
export interface FileSeal {
  bytes: number
  sha256: string
}

/** What a file held when it was last read here. */
interface Known {
  stamp: string
  sha256: string
}

/** Files that are remembered: those of a few generations. */
const MOST = 16

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of filePieces(path)) hash.update(piece)
  return hash.digest('hex')
}

/** What could not be read; an error where the system keeps it from this process. */
function unread(error: unknown): null {
  if (isDenied(error)) throw error
  return null
}

/**
 * Seals of files. What this process has read it trusts for as long as the size, the times and the inode of the file stay the
 * same: bytes that a disk loses later are noticed by the next process.
 */
export class Seals {
  private readonly known = new Map<string, Known>()

  /** Of a file that is complete. */
  async of(path: string): Promise<FileSeal> {
    const { stamp, sha256 } = await this.look(path)
    return { bytes: sizeIn(stamp), sha256 }
  }

  /** Whether a file is as it was written. @throws what the system says where it may not be read */
  async holds(path: string, seal: FileSeal): Promise<boolean> {
    if (sizeIn(await stampOf(path)) !== seal.bytes) return false
    return (await this.look(path).catch(unread))?.sha256 === seal.sha256
  }

  /** A small file as it was written; null where it is not, or may not be read. */
  async read(path: string, seal: FileSeal): Promise<Buffer | null> {
    if (sizeIn(await stampOf(path)) !== seal.bytes) return null
    const bytes = await readFile(path).catch(() => null)
    return bytes && createHash('sha256').update(bytes).digest('hex') === seal.sha256 ? bytes : null
  }

  private async look(path: string): Promise<Known> {
    const stamp = await stampOf(path)
    const before = this.known.get(path)
    if (before?.stamp === stamp) return before
    const known = { stamp, sha256: await hashOf(path) }
    if (stamp === (await stampOf(path))) this.keep(path, known)
    return known
  }

  private keep(path: string, known: Known): void {
    this.known.delete(path)
    this.known.set(path, known)
    const [oldest] = this.known.keys()
    if (this.known.size > MOST && oldest !== undefined) this.known.delete(oldest)
  }
}
