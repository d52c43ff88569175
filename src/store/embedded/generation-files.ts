import { lstat, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { exists } from '../../exists.ts'
import { HOME } from '../../home-folder.ts'
import type { IndexFiles } from './draft-buckets.ts'
import { cloneFile, readReplaceable, replaceFile, syncFolder, writeSynced } from './files.ts'
import { asReadError, isDenied } from './store-errors.ts'

const DATABASE = 'graph.grafeo'
const INDEX = 'library.index'
const TABLE = 'library.table'
const DIGESTS = 'digests.json'
const MANIFEST = 'manifest.json'
/** Stands in the folder of an import until the pointer leads to it. */
const DRAFT = 'unpublished'
/** Beside the generations since the first was published: where all of them are gone, it says that there were some. */
const PUBLISHED = 'published'

/** Whether something else stands where a folder was: a file, a pipe, or a link that leads to no folder. */
async function isBlocked(folder: string): Promise<boolean> {
  const [entry, found] = await Promise.all([lstat, stat].map(look => look(folder).catch(() => null)))
  return Boolean(entry) && !found?.isDirectory()
}

export const isId = (text: string): boolean => /^\d{8}T\d{9}Z-[0-9a-z]+$/.test(text)

const MADE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z/

/** The time in an id, in milliseconds. */
const timeIn = (id: string): number => Date.parse(id.replace(MADE, '$1-$2-$3T$4:$5:$6.$7Z').slice(0, 24)) || 0

/** An id that sorts behind all others, also when the clock has been set back. */
export function nextId(ids: readonly string[]): string {
  const last = ids.reduce((most, id) => Math.max(most, timeIn(id)), 0)
  const time = new Date(Math.max(Date.now(), last + 1)).toISOString()
  return `${time.replace(/[-:.]/g, '')}-${process.pid.toString(36)}`
}

/**
 * Where the states of the embedded graph are:
 *
 *     <home>/graph/current              the id of the current generation, replaced by an atomic rename
 *     <home>/graph/generations/<id>/    graph.grafeo, manifest.json, digests.json, library.index,
 *                                   library.table; `unpublished` in that of an import
 *     <home>/graph/published            empty; stands there since the first generation was published
 *     <home>/graph/damaged/<id>/        the last damaged one, out of the way since an import made up for it
 */
export class GenerationFiles {
  readonly root: string
  /** Where the last damaged one is. */
  readonly damaged: string
  private readonly home: string

  constructor(home: string) {
    this.home = home
    this.root = join(home, HOME.graph)
    this.damaged = join(this.root, 'damaged')
  }

  folder(id: string): string {
    return join(this.root, 'generations', id)
  }

  /** `''` stands for the empty graph before the first import. */
  database(id: string): string {
    return id === '' ? '' : join(this.folder(id), DATABASE)
  }

  copyDatabase(from: string, to: string): Promise<void> {
    return cloneFile(this.database(from), this.database(to)).catch(cause => {
      // A draft was begun in the other folder, so it is this one whose file may not be read.
      throw isDenied(cause) ? asReadError(cause, this.home) : cause
    })
  }

  /** What imports keep for the next one; not every generation has it. */
  index(id: string): IndexFiles {
    return { buckets: join(this.folder(id), INDEX), table: join(this.folder(id), TABLE) }
  }

  /** A list of its digests, which saves opening the database. */
  digests(id: string): string {
    return join(this.folder(id), DIGESTS)
  }

  manifest(id: string): string {
    return join(this.folder(id), MANIFEST)
  }

  /** The text of the pointer; null when there is none. */
  pointer(): Promise<string | null> {
    return readReplaceable(join(this.root, 'current')).catch(cause => {
      throw asReadError(cause, this.home)
    })
  }

  /** The id in the pointer; `''` when there is none. */
  async pointed(): Promise<string> {
    const id = (await this.pointer())?.trim() ?? ''
    return isId(id) ? id : ''
  }

  async point(id: string): Promise<void> {
    await replaceFile(join(this.root, 'current'), `${id}\n`)
    await syncFolder(this.root)
    await syncFolder(this.home)
    const mark = join(this.root, PUBLISHED)
    // The graph is published by now, so a full disk is no reason to fail. The next import writes it.
    if (!(await exists(mark))) await writeSynced(mark, '').catch(() => {})
  }

  /** Whether something shows that there were generations. */
  async hadSome(): Promise<boolean> {
    return (await exists(join(this.root, PUBLISHED))) || (await exists(this.damaged))
  }

  beginDraft(id: string): Promise<void> {
    return writeSynced(join(this.folder(id), DRAFT), '')
  }

  /** The names of the files of a draft; null where it is none any more. */
  async draftFiles(id: string): Promise<string | null> {
    const names: string[] = await readdir(this.folder(id)).catch(() => [])
    return names.includes(DRAFT) ? names.sort().join(' ') : null
  }

  async endDraft(id: string): Promise<void> {
    if (await isBlocked(this.folder(id))) return
    await rm(join(this.folder(id), DRAFT), { recursive: true, force: true })
    await syncFolder(this.folder(id)).catch(() => {})
  }

  /** Ids of published generations, whole or not, newest first. The current one is published whatever its folder says. */
  async published(current: string): Promise<string[]> {
    const ids: string[] = []
    for (const id of await this.ids()) {
      const files: string[] = await readdir(this.folder(id)).catch(() => [])
      const holds = files.includes(DATABASE) || files.includes(MANIFEST) || (await isBlocked(this.folder(id)))
      if (id === current || (holds && !files.includes(DRAFT))) ids.push(id)
    }
    return ids.sort().reverse()
  }

  /** Ids of all generations, drafts among them. */
  async ids(): Promise<string[]> {
    const names = await readdir(join(this.root, 'generations')).catch((cause): string[] => {
      if (cause.code === 'ENOENT') return []
      throw asReadError(cause, this.home)
    })
    return names.filter(isId)
  }
}
