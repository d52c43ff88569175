import { AppError } from '../errors.ts'

/** They share one reader, so more would only wait. */
const AT_ONCE = 8

/** Lets a few console queries run and wait, and turns away the others. */
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
