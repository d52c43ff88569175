import { randomUUID } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, messageOf } from '../errors.ts'
import type { Scene } from '../graph/scene.ts'
import { decodeScene, isOfOtherVersion } from '../graph/scene-codec.ts'

/** A map whose scene is kept in a file. */
export interface KeptMap {
  /** The name of the view. */
  view: string
  /** The same for the same map only: it stands for the state of the graph, the query and its parameters. */
  mark: string
  /** Whether that state of the graph is still the current one. */
  isCurrent(): Promise<boolean>
}

type Marked = Pick<KeptMap, 'view' | 'mark'>

interface MapFile {
  name: string
  /** When it was written. */
  at: bigint
}

/** A scene as it was kept. */
export interface KeptScene {
  scene: Scene
  bytes: Uint8Array
  /** Differs when the file was written again. */
  stamp: string
}

const NOT_WRITTEN = 'may not be written. Allow it, or choose another folder with --home'
const NO_FOLDER =
  'is no folder: there is a file of this name. Move that away, or choose another folder with --home'
const FULL = 'lies on a full disk. Make room and try again'
const REASONS: Record<string, string> = {
  EACCES: NOT_WRITTEN,
  EPERM: NOT_WRITTEN,
  EROFS: NOT_WRITTEN,
  EEXIST: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  ENOSPC: FULL,
  EDQUOT: FULL,
}

/** Why maps cannot be kept in a folder, and what to do. */
export function notKept(folder: string, cause: unknown): AppError {
  const reason = REASONS[String((cause as NodeJS.ErrnoException)?.code)]
  const message = `The maps cannot be kept: ${folder} ${reason ?? `cannot be written: ${messageOf(cause)}`}.`
  return new AppError('OUTPUT_FAILED', message, { cause })
}

const ENDING = '.scene'
/** Milliseconds after which a file that nobody has finished stays so: who wrote it has ended, or has given up. */
const UNFINISHED = 60_000

/**
 * The latest scene of each map, in files, so that it looks the same after a restart and the next import. Several processes
 * may write to the folder: each map has a file of its own, which is replaced as a whole, and an older one gives way to a
 * newer. So the folder holds one file for each view, whatever happens to those who write.
 */
export class KeptScenes {
  private isWarned = false

  /** @param folder is made when there is something to keep */
  constructor(private readonly folder: string) {}

  /** Null when there is none of this version, or when its file is damaged: a warning says so then. The map is made anew. */
  read({ view, mark }: Marked): Promise<KeptScene | null> {
    return this.readFile(view, nameOf({ view, mark }))
  }

  /** Whether there is a scene of a view, whatever its state. */
  async has(view: string): Promise<boolean> {
    return (await this.filesOf(view)).length > 0
  }

  /** The newest scene of a view, whatever its state and parameters. */
  async readLatest(view: string): Promise<KeptScene | null> {
    const [newest] = await this.filesOf(view)
    return newest ? this.readFile(view, newest.name) : null
  }

  /** The stamp of a scene; null when there is none. */
  async stampOf(map: Marked): Promise<string | null> {
    const found = await stat(join(this.folder, nameOf(map)), { bigint: true }).catch(() => null)
    return found && stampOf(found)
  }

  /** The same for one who goes on without: a warning says what was wrong. */
  async keep(map: KeptMap, bytes: Uint8Array): Promise<string | null> {
    try {
      return await this.write(map, bytes)
    } catch (error) {
      this.warn(messageOf(error))
      return null
    }
  }

  /**
   * Keeps a scene in place of those before, unless the graph has changed meanwhile.
   * @returns the stamp of what is kept; null when nothing is
   * @throws OUTPUT_FAILED
   */
  async write(map: KeptMap, bytes: Uint8Array): Promise<string | null> {
    const path = join(this.folder, nameOf(map))
    const part = `${path}.${randomUUID()}`
    try {
      if (!(await map.isCurrent())) return null
      await mkdir(this.folder, { recursive: true })
      await writeFile(part, bytes)
      const stamp = stampOf(await stat(part, { bigint: true }))
      await rename(part, path)
      if (await map.isCurrent()) {
        await this.dropOlder(map)
        await this.dropLeftovers()
        return stamp
      }
      await rm(path, { force: true })
    } catch (error) {
      await rm(part, { force: true }).catch(() => {})
      throw notKept(this.folder, error)
    }
    return null
  }

  /** A newer one may have come meanwhile: it stays. */
  private async dropOlder(map: Marked): Promise<void> {
    const names = (await this.filesOf(map.view)).map(({ name }) => name)
    const own = names.indexOf(nameOf(map))
    if (own >= 0) await this.drop(names.slice(own + 1))
  }

  /** Removes what will never be read: files that were not finished, and those of earlier versions. */
  private async dropLeftovers(): Promise<void> {
    const files = await this.files(name => name.includes(ENDING) && !isName(name))
    const isOld = (at: bigint) => Date.now() - Number(at / 1_000_000n) > UNFINISHED
    await this.drop(files.filter(({ at }) => isOld(at)).map(({ name }) => name))
  }

  private async drop(names: readonly string[]): Promise<void> {
    for (const name of names) await rm(join(this.folder, name), { force: true })
  }

  /** The files of a view, the newest first. */
  private async filesOf(view: string): Promise<MapFile[]> {
    const files = await this.files(name => name.startsWith(`${view}.`) && isName(name))
    return files.sort((a, b) => Number(b.at - a.at))
  }

  private async files(isWanted: (name: string) => boolean): Promise<MapFile[]> {
    const names = await readdir(this.folder).catch(() => [])
    const files = await Promise.all(
      names.filter(isWanted).map(async name => {
        const found = await stat(join(this.folder, name), { bigint: true }).catch(() => null)
        return found && { name, at: found.mtimeNs }
      }),
    )
    return files.filter(file => file !== null)
  }

  private async readFile(view: string, name: string): Promise<KeptScene | null> {
    try {
      const path = join(this.folder, name)
      // The stamp is read first: when the file is replaced in between, it is read once more at worst.
      const stamp = stampOf(await stat(path, { bigint: true }))
      const bytes = new Uint8Array(await readFile(path))
      return isOfOtherVersion(bytes) ? null : { scene: decodeScene(bytes.buffer), bytes, stamp }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.warn(`The kept map of "${view}" is made anew: ${messageOf(error)}`)
      return null
    }
  }

  private warn(what: string): void {
    if (this.isWarned) return
    this.isWarned = true
    process.emitWarning(what)
  }
}

const stampOf = ({ ino, mtimeNs, size }: BigIntStats): string => `${ino} ${mtimeNs} ${size}`

const nameOf = ({ view, mark }: Marked): string => `${view}.${mark}${ENDING}`
const isName = (name: string): boolean => name.endsWith(ENDING) && name.split('.').length === 3
