import { abandoned, unlessAbandoned } from './abandon.ts'

interface Running {
  answer: Promise<unknown>
  stop: AbortController
  /** How many wait for the answer. */
  waiting: number
}

/** Work that several may want at the same time. It is done once, and stopped when the last who waits has gone. */
export class SharedWork {
  private readonly running = new Map<string, Running>()

  /** @param key the same for the same work */
  run<T>(
    key: string,
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const running = this.running.get(key) ?? this.start(key, work)
    running.waiting += 1
    return unlessAbandoned(running.answer as Promise<T>, signal, () => this.leave(key, running))
  }

  private start(key: string, work: (signal: AbortSignal) => Promise<unknown>): Running {
    const stop = new AbortController()
    const running = { answer: work(stop.signal), stop, waiting: 0 }
    this.running.set(key, running)
    const end = () => this.forget(key, running)
    running.answer.then(end, end)
    return running
  }

  private leave(key: string, running: Running): void {
    running.waiting -= 1
    if (running.waiting > 0) return
    this.forget(key, running)
    running.stop.abort(abandoned())
  }

  /** The next who wants the same begins anew. */
  private forget(key: string, running: Running): void {
    if (this.running.get(key) === running) this.running.delete(key)
  }
}
