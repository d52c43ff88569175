import { createHash, randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import { FORMAT, type IndexFile, MANIFEST } from '../search/shards.ts'
import { PACKAGE_VERSION } from '../version.ts'

/** Milliseconds after which a folder that nobody has finished stays so. */
const UNFINISHED = 600_000

const PART = '.part-'
const CHANGES = '.changes'

/** States that lie between one and the last that has an index: each may be the import of one note. */
const MOST_STATES = 1000

/** The name of the index of one state of the graph: other versions may find other terms in the same texts. */
export const markOf = (generation: string): string =>
  createHash('sha256')
    .update(JSON.stringify([FORMAT, PACKAGE_VERSION, generation]))
    .digest('hex')
    .slice(0, 16)

/** An index of an earlier state, and the keys of what has changed since. */
export interface EarlierIndex {
  folder: string
  keys: string[]
}

/** What changed from the state with the mark `from` on. */
interface NotedChanges {
  from: string
  keys: string[]
}

/** The folders of indexes, one for each state of the graph; only the newest one stays. */
export class KeptIndexes {
  /** @param folder is made when there is something to keep */
  constructor(private readonly folder: string) {}

  /** The folder of an index that is complete; null when there is none. */
  async find(mark: string): Promise<string | null> {
    const folder = join(this.folder, mark)
    return (await this.isThere(folder)) ? folder : null
  }

  async isThere(folder: string): Promise<boolean> {
    return (await stat(join(folder, MANIFEST)).catch(() => null)) !== null
  }

  /** Removes an index that cannot be read, so that it is made anew. */
  async drop(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true })
  }

  /** The folder of the newest index, whatever state it is of; null when there is none. */
  async newest(): Promise<string | null> {
    const names = await readdir(this.folder).catch(() => [])
    const found = await Promise.all(
      names
        .filter(name => !name.includes(PART))
        .map(async name => {
          const written = await stat(join(this.folder, name, MANIFEST)).catch(() => null)
          return written && { name, at: written.mtimeMs }
        }),
    )
    const [newest] = found.filter(one => one !== null).sort((one, other) => other.at - one.at)
    return newest ? join(this.folder, newest.name) : null
  }

  /** Notes what an import has changed, so that the next index can go on from one of before. */
  async note(generation: string, { from, keys }: { from: string; keys: string[] }): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    const noted: NotedChanges = { from: markOf(from), keys }
    await writeFile(join(this.folder, markOf(generation) + CHANGES), JSON.stringify(noted))
  }

  /** The index to go on from to a state; null where it is not known what has changed since the last one. */
  async earlier(mark: string): Promise<EarlierIndex | null> {
    const keys = new Set<string>()
    for (let [states, at] = [0, mark]; states < MOST_STATES; states += 1) {
      const text = await readFile(join(this.folder, at + CHANGES), 'utf8').catch(() => null)
      if (text === null) return null
      const noted = JSON.parse(text) as NotedChanges
      for (const key of noted.keys) keys.add(key)
      const folder = await this.find(noted.from)
      if (folder !== null) return { folder, keys: [...keys] }
      at = noted.from
    }
    return null
  }

  /** Begins an index. Nobody sees it before it is finished. */
  async begin(mark: string): Promise<IndexDraft> {
    const part = join(this.folder, `${mark}${PART}${randomUUID()}`)
    await mkdir(part, { recursive: true }).catch((cause: unknown) => {
      throw new AppError('STORE_UNAVAILABLE', { reason: 'indexNotWritten' }, { cause })
    })
    return new IndexDraft(part, join(this.folder, mark), () => this.dropOthers(mark))
  }

  private async dropOthers(mark: string): Promise<void> {
    const since = (await stat(join(this.folder, mark + CHANGES)).catch(() => null))?.mtimeMs ?? 0
    for (const name of await readdir(this.folder).catch(() => [])) {
      if (name === mark || !/^[0-9a-f]{16}(\.part-|\.changes$|$)/.test(name)) continue
      const path = join(this.folder, name)
      if (name.endsWith(CHANGES)) {
        // Those of a later state are still needed.
        if (((await stat(path).catch(() => null))?.mtimeMs ?? 0) <= since) await rm(path, { force: true })
        continue
      }
      const isOld = name.includes(PART)
        ? Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Date.now()) > UNFINISHED
        : true
      if (isOld) await rm(path, { recursive: true, force: true }).catch(() => {})
    }
  }
}

/** An index that is being written. */
export class IndexDraft {
  constructor(
    private readonly part: string,
    private readonly whole: string,
    private readonly dropOthers: () => Promise<void>,
  ) {}

  async write(files: Iterable<IndexFile>): Promise<void> {
    for (const [name, bytes] of files) await writeFile(join(this.part, name), bytes)
  }

  /** Takes over the files of another index, which take no room twice where the file system can do that. */
  async takeOver(folder: string, isWanted: (name: string) => boolean): Promise<void> {
    for (const name of (await readdir(folder)).filter(isWanted)) {
      const [from, to] = [join(folder, name), join(this.part, name)]
      await link(from, to).catch(() => copyFile(from, to))
    }
  }

  /** Puts it in its place, and removes those of earlier states. */
  async finish(): Promise<void> {
    try {
      await rename(this.part, this.whole)
    } catch {
      // Another process was faster. Its index is the same.
      await this.abandon()
    }
    await this.dropOthers()
  }

  async abandon(): Promise<void> {
    await rm(this.part, { recursive: true, force: true }).catch(() => {})
  }
}
