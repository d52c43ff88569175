import { availableParallelism } from 'node:os'
import { WorkThread } from './work-thread.ts'

/** Work of one kind in several threads, each of which starts when those before it are busy. */
export class WorkThreads<Request, Answer, Progress = never> {
  private readonly threads: readonly WorkThread<Request, Answer, Progress>[]

  /** @param entry a module that calls `workInThread` @param most threads; no more than there are cores */
  constructor(entry: URL, most: number) {
    const count = Math.min(most, availableParallelism())
    this.threads = Array.from({ length: count }, () => new WorkThread<Request, Answer, Progress>(entry))
  }

  /** Requests that they have not answered. */
  get waiting(): number {
    return this.threads.reduce((sum, { waiting }) => sum + waiting, 0)
  }

  /** @throws what `WorkThread.run` throws */
  run(request: Request, signal?: AbortSignal): Promise<Answer> {
    const [free] = this.threads.toSorted((one, other) => one.waiting - other.waiting)
    return (free as WorkThread<Request, Answer, Progress>).run(request, signal)
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map(thread => thread.close()))
  }
}
