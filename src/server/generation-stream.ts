import type { Response } from 'express'
import { AppError } from '../errors.ts'
import type { GraphStore } from '../store/store.ts'

/** How often, in ms, the store is asked while somebody listens. */
const PERIOD = 100

/** Most listeners at once. */
const MOST = 500

/** Tells everyone who listens which state of the graph is the current one, now and whenever that changes. */
export class GenerationStream {
  private readonly store: Pick<GraphStore, 'generation' | 'follow'>
  /** What each has been told. */
  private readonly listeners = new Map<Response, string | null>()
  private timer: NodeJS.Timeout | undefined

  constructor(store: Pick<GraphStore, 'generation' | 'follow'>) {
    this.store = store
  }

  /** @throws STORE_BUSY when too many listen */
  add(response: Response): void {
    if (this.listeners.size >= MOST) throw new AppError('STORE_BUSY', { reason: 'laneFull' })
    response.set({
      'Content-Type': 'text/event-stream',
      // What is compressed, or kept by a proxy, would wait for more.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    })
    response.flushHeaders()
    this.listeners.set(response, null)
    response.once('close', () => this.listeners.delete(response))
    if (this.listeners.size === 1) this.look()
  }

  close(): void {
    clearTimeout(this.timer)
    for (const response of this.listeners.keys()) response.end()
  }

  private look(): void {
    clearTimeout(this.timer)
    const ask = async () => {
      // A store that does not answer now may do so later.
      const generation = await this.store.generation().catch(() => null)
      if (generation !== null) await this.tell(generation)
      if (this.listeners.size > 0) this.timer = setTimeout(() => void ask(), PERIOD)
    }
    void ask()
  }

  /** Tells those who don't know, once what they will ask next can be answered, or it is clear that it can't. */
  private async tell(generation: string): Promise<void> {
    const isNews = [...this.listeners.values()].some(told => told !== generation)
    if (isNews) await this.store.follow().catch(() => undefined)
    for (const [response, told] of this.listeners) {
      if (told === generation) continue
      this.listeners.set(response, generation)
      response.write(`data: ${JSON.stringify(generation)}\n\n`)
    }
  }
}
