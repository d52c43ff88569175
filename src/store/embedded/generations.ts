import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../errors.ts'
import type { Damage, Generation } from '../../graph/library.ts'
import type { IndexFiles } from './draft-buckets.ts'
import { moveFolder, removeFolder, syncFile, syncFolder } from './files.ts'
import { GenerationFiles, isId, nextId } from './generation-files.ts'
import { type Manifest, writeManifest } from './manifest.ts'
import { Seals } from './seals.ts'
import { inodeOf } from './stamp.ts'
import { asReadError } from './store-errors.ts'
import { type Room, surplusOf } from './surplus.ts'
import { Wholeness } from './wholeness.ts'

/** The generation that readers see, and what is wrong if it is not the one that they should see. */
interface Served {
  /** `''` stands for the empty graph before the first import. */
  id: string
  damage: Damage | null
}

const damagedState = (id: string): AppError =>
  new AppError('STORE_UNAVAILABLE', `The state "${id}" is damaged. "paperweave history" lists whole ones.`)

/** Published states of the embedded graph: which of them is whole, which one readers see, and which are kept. */
export class Generations {
  readonly seals = new Seals()
  private readonly files: GenerationFiles
  /** Whether this process has seen a generation. */
  private hasSeen = false
  private readonly wholeness: Wholeness

  constructor(home: string) {
    const files = new GenerationFiles(home)
    this.files = files
    this.wholeness = new Wholeness(this.seals, {
      filesOf: id => ({ database: files.database(id), manifest: files.manifest(id) }),
      asError: error => asReadError(error, home),
    })
  }

  folder(id: string): string {
    return this.files.folder(id)
  }

  /** The database file of a generation; `''` stands for the empty graph before the first import. */
  file(id: string): string {
    return this.files.database(id)
  }

  index(id: string): IndexFiles {
    return this.files.index(id)
  }

  digests(id: string): string {
    return this.files.digests(id)
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
    const pointer = await this.files.pointer()
    const id = pointer?.trim() ?? ''
    const fault = isId(id) ? await this.wholeness.faultOf(id) : 'damagedPointer'
    if (fault === null) return { id, damage: null }
    const published = await this.files.published(id)
    // An import may have been published, and the old state removed, since the pointer was read.
    if ((await this.files.pointer()) !== pointer) return this.find()
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

  /** @throws NOT_FOUND, STORE_UNAVAILABLE for one that is damaged */
  async manifest(id: string): Promise<Manifest> {
    const manifest = isId(id) ? await this.wholeness.manifest(id) : null
    if (manifest) return manifest
    if ((await this.files.published('')).includes(id)) throw damagedState(id)
    throw new AppError('NOT_FOUND', `There is no state "${id}". "paperweave history" lists them.`)
  }

  /** Whole published generations, newest first. */
  async list(): Promise<Generation[]> {
    const current = await this.current()
    const list: Generation[] = []
    const shared = new Set<string>()
    for (const id of await this.files.published(current)) {
      const manifest = await this.wholeness.manifest(id)
      if (manifest === null || (await this.wholeness.faultOf(id)) !== null) continue
      list.push(await this.describe(manifest, current, shared))
    }
    return list
  }

  /** One that is whole. @throws NOT_FOUND, STORE_UNAVAILABLE for one that is damaged */
  async whole(id: string): Promise<Generation> {
    const manifest = await this.manifest(id)
    if (!(await this.isWhole(id))) throw damagedState(id)
    return this.describe(manifest, await this.current())
  }

  /** @param counted indexes that were counted for newer generations, which share them */
  private async describe(
    { id, at, reason, stats, before, index, digests }: Manifest,
    current: string,
    counted = new Set<string>(),
  ): Promise<Generation> {
    const inode = await inodeOf(this.index(id).buckets)
    const buckets = index && !counted.has(inode) ? index.bytes : 0
    counted.add(inode)
    const beside = buckets + (index?.table?.bytes ?? 0) + (digests?.bytes ?? 0)
    const bytes = (await this.wholeness.bytes(id)) + beside
    return { id, at, reason, stats, bytes, current: id === current, ...(before && { before }) }
  }

  /** A new folder with a copy of a generation, which nobody writes to. */
  async begin(from: string): Promise<{ id: string; file: string }> {
    const id = nextId(await this.files.ids())
    await mkdir(dirname(this.folder(id)), { recursive: true })
    // Not one that exists: a process in another container may have the same number, and begin at the same time.
    await mkdir(this.folder(id))
    try {
      await this.files.beginDraft(id)
      if (from !== '') await this.files.copyDatabase(from, id)
      return { id, file: this.file(id) }
    } catch (error) {
      await this.discard(id)
      throw error
    }
  }

  /** Makes a finished generation, whose database is closed, the current one. Resolves once everything is on disk. */
  async publish(manifest: Manifest, room: Room): Promise<Generation> {
    const { id } = manifest
    await syncFile(this.file(id))
    const database = await this.seals.of(this.file(id))
    await writeManifest(this.files.manifest(id), { ...manifest, database })
    await syncFolder(this.folder(id))
    await syncFolder(dirname(this.folder(id)))
    await this.point(id)
    // It is published by now. What could not be removed, the next import removes.
    await this.prune(room).catch(() => {})
    return this.describe(manifest, id)
  }

  /** Makes a generation the current one. The caller holds the import lock. */
  async point(id: string): Promise<void> {
    const before = await this.files.pointed()
    if (before !== '') await this.files.endDraft(before)
    await this.files.point(id)
    await this.files.endDraft(id)
  }

  /**
   * Removes a generation, unless it was made the current one before something else failed. What cannot be removed yet,
   * because a reader on Windows has it open, is left to a later import.
   */
  async discard(id: string): Promise<void> {
    if ((await this.files.pointed()) !== id) await removeFolder(this.folder(id))
  }

  /** The names of the files of a draft; null where it is none any more. */
  draftFiles(id: string): Promise<string | null> {
    return this.files.draftFiles(id)
  }

  /**
   * Removes folders of imports that were never published. The caller holds the import lock.
   * @param ours the generation that it has begun itself
   */
  async sweep(ours: string | null): Promise<void> {
    const { id: current, damage } = await this.served()
    const published = await this.files.published(current)
    for (const id of await this.files.ids()) {
      // The first release marked a published state by its manifest alone.
      const gone = damage === null && (await this.wholeness.manifest(id)) === null
      if (id !== ours && (gone || !published.includes(id))) await this.discard(id)
    }
  }

  /**
   * Removes the states that there is no room for before another one is made: on a full disk, nothing else lets the user make
   * room by keeping fewer. The caller holds the import lock.
   */
  async makeRoom(room: Room): Promise<void> {
    await this.removeSurplus(await this.list(), room)
  }

  private async removeSurplus(whole: readonly Generation[], room: Room): Promise<void> {
    for (const { id } of surplusOf(whole, room)) await this.discard(id)
  }

  /** The empty graph before the first import, unless something shows that there was a graph. */
  private async nothing(): Promise<Served> {
    if (this.hasSeen) throw new AppError('STORE_UNAVAILABLE', { reason: 'graphGone' })
    if (await this.files.hadSome()) throw new AppError('STORE_UNAVAILABLE', { reason: 'damagedAll' })
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
  private async prune(room: Room): Promise<void> {
    const whole = await this.list()
    await this.removeSurplus(whole, room)
    const isWhole = new Set(whole.map(({ id }) => id))
    const [newest, ...others] = (await this.files.published('')).filter(id => !isWhole.has(id))
    for (const id of others) await this.discard(id)
    if (newest === undefined) return
    await removeFolder(this.files.damaged)
    await mkdir(this.files.damaged)
    await moveFolder(this.folder(newest), join(this.files.damaged, newest))
  }
}
