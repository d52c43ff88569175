import { rm } from 'node:fs/promises'
import type { GrafeoDB } from '@grafeo-db/js'
import { createSchema, openForWriting, openReadOnly } from './engine.ts'
import type { Generations } from './generations.ts'
import { isDamage } from './store-errors.ts'

/** A copy of a generation that is being written to. */
interface Copy {
  id: string
  db: GrafeoDB
}

/**
 * What an import reads from and writes to. It reads the current generation itself until it writes: an import that finds
 * nothing new copies nothing.
 */
export class Draft {
  /** The generation that the import continues from; `''` for the empty graph. */
  readonly from: string
  /** Whether the state that should be the current one is damaged. */
  readonly repairs: boolean
  private readonly generations: Generations
  private current: GrafeoDB | null
  private copy: Promise<Copy> | null = null

  private constructor(generations: Generations, from: string, repairs: boolean, current: GrafeoDB | null) {
    this.generations = generations
    this.from = from
    this.repairs = repairs
    this.current = current
  }

  static async open(generations: Generations): Promise<Draft> {
    const { id: from, damage } = await generations.checked()
    try {
      const current = from === '' ? null : openReadOnly(generations.file(from))
      return new Draft(generations, from, damage !== null, current)
    } catch (error) {
      if (!isDamage(error) || !(await generations.isDamaged(from))) throw error
      return Draft.open(generations)
    }
  }

  /** The database as it is by now; null while it is empty. */
  async reading(): Promise<GrafeoDB | null> {
    return this.copy ? (await this.copy).db : this.current
  }

  async writing(): Promise<GrafeoDB> {
    this.copy ??= this.begin()
    return (await this.copy).db
  }

  /** Ends the writing. @returns the id of the generation, whose files are complete */
  async finish(): Promise<string> {
    this.copy ??= this.begin()
    const { id, db } = await this.copy
    // Checkpoints are off by default, and a log left beside the file would not match a copy of it.
    db.walCheckpoint()
    db.close()
    await rm(`${this.generations.file(id)}.wal`, { recursive: true, force: true })
    return id
  }

  async discard(): Promise<void> {
    this.closeCurrent()
    const copy = await this.copy?.catch(() => null)
    if (!copy) return
    try {
      copy.db.close()
    } catch {
      // It is discarded anyway.
    }
    await this.generations.discard(copy.id)
  }

  private async begin(): Promise<Copy> {
    this.closeCurrent()
    const { id, file } = await this.generations.begin(this.from)
    try {
      const db = openForWriting(file, this.from !== '')
      await createSchema(db)
      return { id, db }
    } catch (error) {
      await this.generations.discard(id)
      throw error
    }
  }

  private closeCurrent(): void {
    this.current?.close()
    this.current = null
  }
}
