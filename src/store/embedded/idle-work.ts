/** Milliseconds before work begins that nobody waits for. */
const REST = 2_000

/** Work that nobody waits for. It begins when those who wait for something else have probably got it. */
export class IdleWork {
  private readonly timers = new Set<NodeJS.Timeout>()

  add(work: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      work()
    }, REST).unref()
    this.timers.add(timer)
  }

  /** Forgets what has not begun. */
  close(): void {
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
  }
}
