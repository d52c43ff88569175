import { constants } from 'node:fs'
import { access, copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../errors.ts'
import type { Damage, Generation } from '../../graph/library.ts'
import {
  moveFolder,
  readReplaceable,
  removeFolder,
  replaceFile,
  syncFile,
  syncFolder,
  writeSynced,
} from './files.ts'
import { checksumOf, type Manifest, writeManifest } from './manifest.ts'
import { asReadError } from './store-errors.ts'
import { Wholeness } from './wholeness.ts'

const DATABASE = 'graph.grafeo'
const MANIFEST = 'manifest.json'
/** Stands in the folder of an import until the pointer leads to it. */
const DRAFT = 'unpublished'
/** Beside the generations since the first was published: where all of them are gone, it says that there were some. */
const PUBLISHED = 'published'

/** The generation that readers see, and what is wrong if it is not the one that they should see. */
interface Served {
  /** `''` stands for the empty graph before the first import. */
  id: string
  damage: Damage | null
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const isId = (text: string): boolean => /^\d{8}T\d{9}Z-[0-9a-z]+$/.test(text)

/**
 * Published states of the embedded graph, as files:
 *
 *     <home>/graph/current              the id of the current generation, replaced by an atomic rename
 *     <home>/graph/generations/<id>/    graph.grafeo, manifest.json; `unpublished` in that of an import
 *     <home>/graph/published            empty; stands there since the first generation was published
 *     <home>/graph/damaged/<id>/        the last damaged one, out of the way since an import made up for it
 */
export class Generations {
  private readonly home: string
  private readonly root: string
  /** Whether this process has seen a generation. */
  private hasSeen = false
  private readonly wholeness = new Wholeness(id => ({
    database: this.file(id),
    manifest: join(this.folder(id), MANIFEST),
  }))

  constructor(home: string) {
    this.home = home
    this.root = join(home, 'graph')
  }

  folder(id: string): string {
    return join(this.root, 'generations', id)
  }

  /** The database file of a generation; `''` stands for the empty graph before the first import. */
  file(id: string): string {
    return id === '' ? '' : join(this.folder(id), DATABASE)
  }

  async current(): Promise<string> {
    return (await this.served()).id
  }

  /**
   * What the pointer leads to; if that is not whole, the newest that is.
   * @throws STORE_UNAVAILABLE when there was a graph and nothing of it is whole, or it is gone
   */
  async served(): Promise<Served> {
    const served = await this.find()
    if (served.id !== '') this.hasSeen = true
    return served
  }

  private async find(): Promise<Served> {
    const pointer = await this.pointer()
    const id = pointer?.trim() ?? ''
    const fault = isId(id) ? await this.wholeness.faultOf(id) : 'damagedPointer'
    if (fault === null) return { id, damage: null }
    const published = await this.published(id)
    // An import may have been published, and the old state removed, since the pointer was read.
    if ((await this.pointer()) !== pointer) return this.find()
    if (pointer === null && published.length === 0) return this.nothing()
    return this.newestWhole(published, id, fault)
  }

  /** The same after reading the whole database. */
  async checked(): Promise<Served> {
    const served = await this.served()
    if (served.id === '' || (await this.wholeness.faultWithin(served.id)) === null) return served
    return this.checked()
  }

  /** Whether a generation that the engine could not read is damaged, and not served any more. */
  isDamaged(id: string): Promise<boolean> {
    return this.wholeness.isDamaged(id)
  }

  /** Reads the whole database of a generation. */
  async isWhole(id: string): Promise<boolean> {
    return (await this.wholeness.faultWithin(id)) === null
  }

  /** @throws NOT_FOUND */
  async manifest(id: string): Promise<Manifest> {
    const manifest = isId(id) ? await this.wholeness.manifest(id) : null
    if (manifest) return manifest
    throw new AppError('NOT_FOUND', `There is no state "${id}". "paperweave history" lists them.`)
  }

  /** Whole published generations, newest first. */
  async list(): Promise<Generation[]> {
    const current = await this.current()
    const list: Generation[] = []
    for (const id of await this.published(current)) {
      const manifest = await this.wholeness.manifest(id)
      if (manifest === null || (await this.wholeness.faultOf(id)) !== null) continue
      const { at, reason, stats } = manifest
      list.push({ id, at, reason, stats, current: id === current })
    }
    return list
  }

  /** A new folder with a copy of a generation, which nobody writes to. */
  async begin(from: string): Promise<{ id: string; file: string }> {
    const id = `${new Date().toISOString().replace(/[-:.]/g, '')}-${process.pid.toString(36)}`
    await mkdir(this.folder(id), { recursive: true })
    await writeSynced(join(this.folder(id), DRAFT), '')
    if (from !== '') await copyFile(this.file(from), this.file(id), constants.COPYFILE_FICLONE)
    return { id, file: this.file(id) }
  }

  /** Makes a finished generation, whose database is closed, the current one. Resolves once everything is on disk. */
  async publish(manifest: Manifest, keep: number): Promise<void> {
    const { id } = manifest
    await syncFile(this.file(id))
    const { size: bytes } = await stat(this.file(id))
    const database = { bytes, sha256: await checksumOf(this.file(id)) }
    await writeManifest(join(this.folder(id), MANIFEST), { ...manifest, database })
    await syncFolder(this.folder(id))
    await syncFolder(join(this.root, 'generations'))
    await this.point(id)
    await this.prune(keep)
  }

  /** Makes a generation the current one. The caller holds the import lock. */
  async point(id: string): Promise<void> {
    const before = (await this.pointer())?.trim() ?? ''
    if (isId(before)) await this.endDraft(before)
    await replaceFile(join(this.root, 'current'), `${id}\n`)
    await syncFolder(this.root)
    await syncFolder(this.home)
    await this.endDraft(id)
    const mark = join(this.root, PUBLISHED)
    if (!(await exists(mark))) await writeSynced(mark, '')
  }

  /** What cannot be removed yet, because a reader on Windows has it open, is left to a later import. */
  async discard(id: string): Promise<void> {
    await removeFolder(this.folder(id))
  }

  /** Removes folders of imports that were never published. The caller holds the import lock. */
  async sweep(): Promise<void> {
    const { id: current, damage } = await this.served()
    const published = await this.published(current)
    for (const id of await this.folders()) {
      // The first release marked a published state by its manifest alone.
      const gone = damage === null && (await this.wholeness.manifest(id)) === null
      if (gone || !published.includes(id)) await this.discard(id)
    }
  }

  /** The empty graph before the first import, unless something shows that there was a graph. */
  private async nothing(): Promise<Served> {
    if (this.hasSeen) throw new AppError('STORE_UNAVAILABLE', { reason: 'graphGone' })
    for (const left of [PUBLISHED, 'damaged'])
      if (await exists(join(this.root, left)))
        throw new AppError('STORE_UNAVAILABLE', { reason: 'damagedAll' })
    return { id: '', damage: null }
  }

  private async newestWhole(published: string[], wanted: string, reason: Damage['reason']): Promise<Served> {
    for (const id of published) {
      const manifest = await this.wholeness.manifest(id)
      if (manifest === null || (await this.wholeness.faultOf(id)) !== null) continue
      return { id, damage: { generation: isId(wanted) ? wanted : '', reason, served: id, at: manifest.at } }
    }
    throw new AppError('STORE_UNAVAILABLE', { reason: 'damagedAll' })
  }

  /** Keeps the newest whole states, and the newest damaged one out of the way. */
  private async prune(keep: number): Promise<void> {
    const whole = await this.list()
    const old = whole.filter(({ current }) => !current).slice(Math.max(keep - 1, 0))
    for (const { id } of old) await this.discard(id)
    const isWhole = new Set(whole.map(({ id }) => id))
    const [newest, ...others] = (await this.published('')).filter(id => !isWhole.has(id))
    for (const id of others) await this.discard(id)
    if (newest === undefined) return
    await removeFolder(join(this.root, 'damaged'))
    await mkdir(join(this.root, 'damaged'))
    await moveFolder(this.folder(newest), join(this.root, 'damaged', newest))
  }

  private pointer(): Promise<string | null> {
    return readReplaceable(join(this.root, 'current')).catch(cause => {
      throw asReadError(cause, this.home)
    })
  }

  private async endDraft(id: string): Promise<void> {
    await rm(join(this.folder(id), DRAFT), { recursive: true, force: true })
    await syncFolder(this.folder(id)).catch(() => {})
  }

  /** Ids of published generations, whole or not, newest first. The current one is published whatever its folder says. */
  private async published(current: string): Promise<string[]> {
    const ids: string[] = []
    for (const id of await this.folders()) {
      const files: string[] = await readdir(this.folder(id)).catch(() => [])
      const holds = files.includes(DATABASE) || files.includes(MANIFEST)
      if (id === current || (holds && !files.includes(DRAFT))) ids.push(id)
    }
    return ids.sort().reverse()
  }

  private async folders(): Promise<string[]> {
    const names = await readdir(join(this.root, 'generations')).catch((cause): string[] => {
      if (cause.code === 'ENOENT') return []
      throw asReadError(cause, this.home)
    })
    return names.filter(isId)
  }
}
