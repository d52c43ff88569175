import type { GrafeoDB } from '@grafeo-db/js'
import { StateDamaged } from '../damaged.ts'
import type { StoredDigest } from '../store.ts'
import { closeCompact, closeInto } from './compact.ts'
import { headOf } from './database-head.ts'
import { readDigests, writeDigests } from './digests-file.ts'
import { DraftBuckets, type StoredIndex } from './draft-buckets.ts'
import { createInMemory, createSchema, openForWriting, openReadOnly } from './engine.ts'
import type { Generations } from './generations.ts'
import type { Manifest } from './manifest.ts'
import { isDamage } from './store-errors.ts'

/** What an import begins with. */
interface Beginning {
  from: string
  repairs: boolean
  /** Null before the first import. */
  manifest: Manifest | null
}

/** A copy of a generation that is being written to. */
interface Copy {
  id: string
  db: GrafeoDB
}

/** Earlier generations have indexes of another form, without tables. */
const indexOf = (generations: Generations, manifest: Manifest | null): StoredIndex | null =>
  manifest?.index?.table ? { files: generations.index(manifest.id), seal: manifest.index } : null

/**
 * What an import reads from and writes to. It reads the current generation itself until it writes: an import that finds
 * nothing new copies nothing. Databases are opened only when they are needed, which takes longer than a small import.
 */
export class Draft {
  /** The generation that the import continues from; `''` for the empty graph. */
  readonly from: string
  /** Whether the state that should be the current one is damaged. */
  readonly repairs: boolean
  readonly index: DraftBuckets
  /** Whether nothing in the generation that the import continues from needs sweeping. */
  readonly isSwept: boolean
  private readonly generations: Generations
  private readonly manifest: Manifest | null
  /** The names of the files of one that was prepared; null for any other. */
  private prepared: string | null = null
  private isWritten = false
  private current: Promise<GrafeoDB> | null = null
  private copy: Promise<Copy> | null = null

  private constructor(generations: Generations, { from, repairs, manifest }: Beginning) {
    this.generations = generations
    this.from = from
    this.repairs = repairs
    this.manifest = manifest
    this.isSwept = manifest === null || manifest.isSwept === true
    this.index = new DraftBuckets(generations.seals, indexOf(generations, manifest), async () =>
      generations.index((await this.begun()).id),
    )
  }

  static async open(generations: Generations): Promise<Draft> {
    const { id: from, damage } = await generations.served()
    const manifest = from === '' ? null : await generations.manifest(from)
    return new Draft(generations, { from, repairs: damage !== null, manifest })
  }

  /**
   * Copies and opens at once what an import will need, without the import lock.
   * @returns null where there is nothing to prepare
   */
  static async prepare(generations: Generations): Promise<Draft | null> {
    const draft = await Draft.open(generations)
    try {
      if (draft.from !== '' && !draft.repairs) {
        const { id } = await draft.begun()
        await draft.index.prepare()
        draft.prepared = await generations.draftFiles(id)
        if (draft.prepared !== null) return draft
      }
    } catch (error) {
      await draft.discard()
      throw error
    }
    await draft.discard()
    return null
  }

  /** Its generation, once there is one. */
  async id(): Promise<string | null> {
    return (await this.copy)?.id ?? null
  }

  /** Whether one that was prepared continues from what is current, and all of its files are there. */
  async isUsable(): Promise<boolean> {
    const { id: current, damage } = await this.generations.served()
    if (current !== this.from || damage !== null || this.prepared === null) return false
    return (await this.generations.draftFiles((await this.begun()).id)) === this.prepared
  }

  /** Whether it was prepared, and is as it was then. */
  get isFresh(): boolean {
    return this.prepared !== null && !this.isWritten
  }

  /** The database as it is by now; null while it is empty. */
  async reading(): Promise<GrafeoDB | null> {
    if (this.copy) return (await this.copy).db
    if (this.from !== '') this.current ??= this.sound(() => openReadOnly(this.generations.file(this.from)))
    return this.current
  }

  /**
   * Makes sure that the generation is whole, without opening its database: that takes several times as long.
   * @throws StateDamaged
   */
  async check(): Promise<void> {
    // Without a checksum, only the engine can tell.
    if (this.manifest?.database === undefined) await this.reading()
    else if (!(await this.generations.isWhole(this.from))) throw new StateDamaged()
  }

  /** The list of digests beside the database, as long as it holds and nothing is written. */
  async listedDigests(): Promise<StoredDigest[] | null> {
    const seal = this.manifest?.digests
    return seal && !this.copy
      ? readDigests(this.generations.seals, this.generations.digests(this.from), seal)
      : null
  }

  async writing(): Promise<GrafeoDB> {
    this.isWritten = true
    return (await this.begun()).db
  }

  /** Ends the writing. @returns the generation, whose files are complete */
  async finish(
    all: readonly StoredDigest[],
  ): Promise<Pick<Manifest, 'id' | 'before' | 'head' | 'compact' | 'index' | 'digests'>> {
    const { id, db } = await this.begun()
    const file = this.generations.file(id)
    const compact = this.manifest
      ? await closeCompact(db, file, this.manifest.compact ?? 0)
      : await closeInto(db, file)
    const head = await headOf(file)
    const digests = await writeDigests(this.generations.seals, this.generations.digests(id), all)
    const index = await this.index.finish()
    const before = this.from || undefined
    return { id, head, compact, digests, ...(before && { before }), ...(index && { index }) }
  }

  async discard(): Promise<void> {
    await this.closeCurrent()
    await this.index.discard()
    const copy = await this.copy?.catch(() => null)
    if (!copy) return
    try {
      copy.db.close()
    } catch {
      // It is discarded anyway.
    }
    await this.generations.discard(copy.id)
  }

  private begun(): Promise<Copy> {
    this.copy ??= this.begin()
    return this.copy
  }

  private async begin(): Promise<Copy> {
    await this.closeCurrent()
    const { id, file } = await this.generations.begin(this.from)
    try {
      // No one sees the first graph before it is complete, and one that is not is of no use after a crash.
      const db = this.from === '' ? createInMemory() : await this.sound(() => openForWriting(file, true))
      await createSchema(db)
      return { id, db }
    } catch (error) {
      await this.generations.discard(id)
      throw error
    }
  }

  /** The database that is opened. The engine has a checksum for each page, and reads all of them. @throws StateDamaged */
  private async sound(open: () => GrafeoDB): Promise<GrafeoDB> {
    const { generations, from, manifest } = this
    try {
      const db = open()
      const isKnown = manifest?.head === (await headOf(generations.file(from)))
      if (isKnown || (await generations.isWhole(from))) return db
      db.close()
    } catch (error) {
      if (!isDamage(error) || !(await generations.isDamaged(from))) throw error
    }
    throw new StateDamaged()
  }

  private async closeCurrent(): Promise<void> {
    const current = await this.current?.catch(() => null)
    this.current = null
    current?.close()
  }
}
