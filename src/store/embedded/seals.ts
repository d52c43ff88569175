import { createHash, type Hash } from 'node:crypto'
import { filePieces } from '../../file-pieces.ts'
import { sizeIn, stampOf } from './stamp.ts'
import { isDenied } from './store-errors.ts'

/** What tells whether a file is as it was written. */
export interface FileSeal {
  bytes: number
  sha256: string
}

/** What a file held when it was last read or written here. */
interface Known {
  stamp: string
  sha256: string
  /** The hash of the first bytes, to go on from. */
  beginning: Hash
}

/** Files that are remembered: those of a few generations. */
const MOST = 16

const none = (): number => 0

async function hashes(path: string, count: number): Promise<Omit<Known, 'stamp'>> {
  const hash = createHash('sha256')
  let [beginning, done] = [hash.copy(), 0]
  for await (const piece of filePieces(path, count)) {
    hash.update(piece)
    done += piece.length
    if (done === count) beginning = hash.copy()
  }
  return { sha256: hash.digest('hex'), beginning }
}

/**
 * Seals of files. What this process has read or written it trusts for as long as the size, the times and the inode of the
 * file stay the same: bytes that a disk loses later are noticed by the next process.
 */
export class Seals {
  private readonly known = new Map<string, Known>()

  /** Of a file that is complete. */
  async of(path: string): Promise<FileSeal> {
    const { stamp, sha256 } = await this.look(path, none)
    return { bytes: sizeIn(stamp), sha256 }
  }

  /** Whether a file is as it was written. @throws what the system says where it may not be read */
  async holds(path: string, seal: FileSeal): Promise<boolean> {
    return (await this.beginning(path, seal, none)) !== null
  }

  /**
   * The hash of the first bytes of a file; null where it is not as it was written.
   * @param count how many bytes that is
   */
  async beginning(path: string, seal: FileSeal, count: (path: string) => number): Promise<Hash | null> {
    if (sizeIn(await stampOf(path)) !== seal.bytes) return null
    const known = await this.look(path, count).catch(error => {
      if (isDenied(error)) throw error
      return null
    })
    return known?.sha256 === seal.sha256 ? known.beginning.copy() : null
  }

  /** Remembers a file that this process has just completed. */
  async remember(path: string, sha256: string, beginning: Hash): Promise<FileSeal> {
    const stamp = await stampOf(path)
    this.keep(path, { stamp, sha256, beginning })
    return { bytes: sizeIn(stamp), sha256 }
  }

  private async look(path: string, count: (path: string) => number): Promise<Known> {
    const stamp = await stampOf(path)
    const before = this.known.get(path)
    if (before?.stamp === stamp) return before
    const known = { stamp, ...(await hashes(path, count(path))) }
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
