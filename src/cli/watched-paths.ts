import { stat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { isIn } from '../import/documents/leaving-out.ts'
import { isLeftOut } from '../sources/documents/find-documents.ts'

/** Milliseconds between two looks at whether the paths are still there. */
const LOOK = 1000
/** Milliseconds without a rename before folders are compared with those that are watched. */
const REST = 100

/** What stands at a path: another folder of the same name is told apart. Null where nothing is to be seen. */
const standingAt = (path: string): Promise<string | null> =>
  stat(path, { bigint: true }).then(
    // Numbers of files are used again, so the time of birth is compared, too.
    info => (info.isDirectory() ? `${info.dev} ${info.ino} ${info.birthtimeNs}` : 'file'),
    () => null,
  )

/** When a file was changed last, by whatever means. Null for what is no file. */
const changeTimeOf = (path: string): Promise<bigint | null> =>
  stat(path, { bigint: true }).then(
    info => (info.isFile() ? info.ctimeNs : null),
    () => null,
  )

/** Absolute paths. */
interface ToWatch {
  paths: readonly string[]
  /** What is not watched below them. */
  leftOut: readonly string[]
}

interface Listeners {
  onChange: () => void
  /** Something can't be watched; the rest is. */
  onError: (error: unknown) => void
}

/**
 * Tells of every change below some paths. Chokidar sees what happens in the folders that it has opened; it ends, or hears
 * nothing any more, when one of the paths is removed or another folder takes the place of one (a restored backup, a
 * checkout, a synchronised folder; seen with 4.0.3). Here such folders are opened again.
 */
export class WatchedPaths {
  private readonly paths: readonly string[]
  private readonly leftOut: readonly string[]
  private readonly told: Listeners
  private watcher: FSWatcher | null = null
  /** What stood at each watched path and folder when it was opened. */
  private readonly standing = new Map<string, string | null>()
  /** The times of change of files that were told of, while they are there. */
  private readonly written = new Map<string, bigint>()
  private looking: NodeJS.Timeout | undefined
  private resting: NodeJS.Timeout | undefined
  private work: Promise<void> = Promise.resolve()

  private constructor({ paths, leftOut }: ToWatch, told: Listeners) {
    this.paths = paths
    this.leftOut = leftOut
    this.told = told
  }

  /** Resolves once nothing that happens can be missed. */
  static async open(what: ToWatch, told: Listeners): Promise<WatchedPaths> {
    const watched = new WatchedPaths(what, told)
    await watched.reopen()
    watched.looking = setInterval(() => watched.compareLater(watched.paths), LOOK)
    return watched
  }

  async close(): Promise<void> {
    clearInterval(this.looking)
    clearTimeout(this.resting)
    await this.work
    await this.watcher?.close()
  }

  private async reopen(): Promise<void> {
    await this.watcher?.close()
    this.standing.clear()
    for (const path of this.paths) this.standing.set(path, await standingAt(path))
    const present = this.paths.filter(path => this.standing.get(path) !== null)
    this.watcher = present.length > 0 ? await this.watch(present) : null
  }

  private async watch(paths: string[]): Promise<FSWatcher> {
    const watcher = watch(paths, {
      ignoreInitial: true,
      // The import says which files and folders may not be read.
      ignorePermissionErrors: true,
      ignored: path => this.isIgnored(path),
    })
    watcher.on('error', this.told.onError)
    watcher.on('all', (event, path) => {
      if (event === 'unlink' || event === 'unlinkDir') this.forget(path)
      else void this.remember(path)
      this.told.onChange()
    })
    watcher.on('raw', (event, name, details) => {
      if (event === 'rename') this.compareSoon()
      if (name) void this.tellIfWritten((details as { watchedPath: string }).watchedPath, name)
    })
    // Not "once" of node:events: it fails at the first folder that cannot be watched.
    await new Promise<void>(resolve => watcher.once('ready', resolve))
    for (const folder of Object.keys(watcher.getWatched())) await this.remember(folder)
    return watcher
  }

  /**
   * Chokidar takes a file for one that was only read if its time of modification is the same: a backup that was put back,
   * a copy that kept its times. Nobody can put back the time of change of a file, and reading leaves it alone.
   */
  private async tellIfWritten(watched: string, name: string): Promise<void> {
    const below = resolve(watched, name)
    const isGone = (await changeTimeOf(below)) === null
    if (isGone) this.written.delete(below)
    // The path of a file that is itself watched leads nowhere with its name behind.
    const path = isGone ? watched : below
    const time = await changeTimeOf(path)
    if (time === null || time === this.written.get(path)) return
    if (this.isIgnored(path) || this.rootOf(path) === undefined) return
    this.written.set(path, time)
    this.told.onChange()
  }

  /** Remembers which folder is watched. Paths that were given are compared with what was opened first. */
  private async remember(path: string): Promise<void> {
    if (this.standing.has(path) || this.rootOf(path) === undefined) return
    const standing = await standingAt(path)
    if (standing !== null && standing !== 'file') this.standing.set(path, standing)
  }

  /** What was removed is not watched any more, even if the same folder comes back. */
  private forget(path: string): void {
    this.written.delete(path)
    if (this.paths.includes(path)) this.standing.set(path, null)
    else this.standing.delete(path)
  }

  private compareSoon(): void {
    clearTimeout(this.resting)
    this.resting = setTimeout(() => this.compareLater([...this.standing.keys()]), REST)
  }

  private compareLater(paths: readonly string[]): void {
    this.work = this.work.then(() => this.compare(paths)).catch(this.told.onError)
  }

  private async compare(paths: readonly string[]): Promise<void> {
    let isOther = false
    for (const path of paths) {
      const before = this.standing.get(path)
      const now = await standingAt(path)
      if (before === undefined || now === before) continue
      if (now === null) this.forget(path)
      else isOther = true
    }
    if (!isOther) return
    await this.reopen()
    this.told.onChange()
  }

  private rootOf(path: string): string | undefined {
    return this.paths.includes(path) ? path : this.paths.find(one => isIn(path, one))
  }

  /** Whether the import leaves a path out for a name below the watched paths. */
  private isIgnored(path: string): boolean {
    if (this.leftOut.some(one => isIn(path, one))) return true
    const root = this.rootOf(path)
    return root !== undefined && relative(root, path).split(sep).some(isLeftOut)
  }
}
