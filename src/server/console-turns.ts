import { AppError } from '../errors.ts'

/** They share one reader, so more would only queue up. */
const AT_ONCE = 8

/** Accepts a few console queries at a time and turns away the rest. */
export class ConsoleTurns {
  private running = 0

  /** @throws STORE_BUSY */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) throw new AppError('STORE_BUSY', { reason: 'tooManyQueries' })
    this.running += 1
    try {
      return await work()
    } finally {
      this.running -= 1
    }
  }
}
