import { Draft } from './draft.ts'
import { freeClosed } from './free-closed.ts'
import type { Generations } from './generations.ts'

/** Milliseconds between looks at what is current. Before the first, those who wait for the last import get their turn. */
const PERIOD = 2_000
/** How often a draft is prepared from one generation: an import that ends may take its files away, a damaged one stays so. */
const TRIES = 3

/**
 * A draft that is prepared while nothing happens, so that the next import finds the database and the index copied, opened and
 * checked. It holds no lock. Another import may take its files away, or publish something else: then it is not used.
 */
export class DraftAhead {
  private readonly generations: Generations
  /** The generation that the draft continues from, or that could not be continued from; null where none is wanted yet. */
  private from: string | null = null
  private tries = 0
  private isLooking = false
  private draft: Promise<Draft | null> | null = null
  private timer: NodeJS.Timeout | undefined

  constructor(generations: Generations) {
    this.generations = generations
  }

  /** Prepares a draft soon, and another one whenever something else has been published, until one is taken. */
  start(): void {
    // On Windows, another import could not take away its open files.
    if (process.platform === 'win32') return
    this.timer ??= setInterval(() => void this.look(), PERIOD).unref()
  }

  /** What was prepared, if it can still be used. The caller holds the import lock. */
  async take(): Promise<Draft | null> {
    const draft = await this.stop()
    if (!draft || (await draft.isUsable())) return draft
    await draft.discard()
    return null
  }

  /** Takes a draft back to which nothing was written. */
  giveBack(draft: Draft): void {
    this.from = draft.from
    this.draft = Promise.resolve(draft)
  }

  async close(): Promise<void> {
    await (await this.stop())?.discard()
  }

  private async stop(): Promise<Draft | null> {
    clearInterval(this.timer)
    this.timer = undefined
    const { draft } = this
    this.draft = null
    this.from = null
    return draft
  }

  private async look(): Promise<void> {
    if (this.isLooking) return
    this.isLooking = true
    try {
      const current = await this.generations.current()
      const isReady = this.from === current && (this.tries >= TRIES || (await this.isThere()))
      if (isReady || this.timer === undefined) return
      this.tries = this.from === current ? this.tries + 1 : 1
      this.from = current
      this.draft = this.prepare(this.draft)
    } catch {
      // What is current is looked at again.
    } finally {
      this.isLooking = false
    }
  }

  private async isThere(): Promise<boolean> {
    return (await (await this.draft)?.isUsable()) === true
  }

  private async prepare(outdated: Promise<Draft | null> | null): Promise<Draft | null> {
    await (await outdated)?.discard()
    await freeClosed()
    return Draft.prepare(this.generations).catch(() => null)
  }
}
