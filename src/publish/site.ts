import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { constants, deflate } from 'node:zlib'
import { pieceAddress, pieceScript } from '../folder-format/piece.ts'

const compress = promisify(deflate)

/** A hash of content, for names: 72 bits. */
export const hashOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 12)

const isThere = async (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isFile(),
    () => false,
  )

/** A folder that is being published: writes what is not there yet, and knows all that belongs to it. */
export class Site {
  /** Relative to the folder, with `/`. */
  readonly paths = new Set<string>()
  /** How many files were written, because they were not there or differed. */
  written = 0
  bytes = 0

  constructor(readonly folder: string) {}

  /** Data as a piece, named for its content. @returns its name */
  async piece(kind: string, content: Uint8Array | string): Promise<string> {
    const name = `${kind}.${hashOf(content)}`
    const path = pieceAddress(name)
    if (!(await isThere(this.at(path)))) {
      const data = await compress(content, { level: constants.Z_BEST_COMPRESSION })
      await this.write(path, pieceScript(name, data.toString('base64')))
    }
    this.paths.add(path)
    return name
  }

  /** A file that may be there with other content. */
  async file(path: string, content: Uint8Array | string): Promise<void> {
    this.paths.add(path)
    const bytes = Buffer.from(content)
    const before = await readFile(this.at(path)).catch(() => null)
    if (!before?.equals(bytes)) await this.write(path, bytes)
  }

  /** Keeps a file as it is, if it is there. */
  async keep(path: string): Promise<boolean> {
    if (!(await isThere(this.at(path)))) return false
    this.paths.add(path)
    return true
  }

  /** Removes files of an earlier time that do not belong to it any more. */
  async remove(paths: readonly string[]): Promise<void> {
    for (const path of paths) if (!this.paths.has(path)) await rm(this.at(path), { force: true })
  }

  /** The path of a file. Names come from a file that anyone may have written. */
  private at(path: string): string {
    const whole = resolve(this.folder, path)
    if (!whole.startsWith(resolve(this.folder) + sep)) throw new Error(`${path} is outside of the folder.`)
    return whole
  }

  /** Writes a whole file or none. */
  private async write(path: string, content: Uint8Array | string): Promise<void> {
    const whole = this.at(path)
    await mkdir(dirname(whole), { recursive: true })
    await writeFile(`${whole}.part`, content)
    await rename(`${whole}.part`, whole)
    this.written += 1
    this.bytes += content.length
  }

  /** The piece that a name stands for, as it was before it was packed; null if it is not there. */
  async read(name: string): Promise<Uint8Array | null> {
    const { inflate } = await import('node:zlib')
    const text = await readFile(join(this.folder, pieceAddress(name)), 'utf8').catch(() => null)
    const data = text === null ? undefined : /,"([^"]*)"\)\s*$/.exec(text)?.[1]
    if (data === undefined) return null
    return promisify(inflate)(Buffer.from(data, 'base64')).catch(() => null)
  }
}
