import type { Steps } from '../values/steps.ts'

/** A query that has passed one of its limits. */
export class LimitError extends Error {
  readonly limit: 'time' | 'memory'

  constructor(limit: 'time' | 'memory') {
    super(`The query passed its ${limit} limit.`)
    this.name = 'LimitError'
    this.limit = limit
  }
}

/** Steps between two looks at the clock: some tenths of a millisecond. */
const STRIDE = 4096
/** Milliseconds between two looks at the memory, which take longer. */
const PAUSE = 20

/**
 * The limits of one query. Whatever makes a row or an item of a list counts it here, so a query ends by itself soon
 * after it has passed a limit.
 */
export class Budget implements Steps {
  private steps = 0
  private next = STRIDE
  private weighed = 0
  private readonly deadline: number
  private readonly memory: number

  /**
   * @param timeout milliseconds from now
   * @param memory bytes of the whole process
   */
  constructor(timeout: number, memory: number) {
    this.deadline = performance.now() + timeout
    this.memory = memory
  }

  /** @throws LimitError */
  count(steps = 1): void {
    this.steps += steps
    if (this.steps >= this.next) this.check()
  }

  private check(): void {
    this.next = this.steps + STRIDE
    const now = performance.now()
    if (now > this.deadline) throw new LimitError('time')
    if (now - this.weighed < PAUSE) return
    this.weighed = now
    if (process.memoryUsage.rss() > this.memory) throw new LimitError('memory')
  }
}
