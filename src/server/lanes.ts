import PQueue from 'p-queue'
import { AppError } from '../errors.ts'
import { SharedWork } from '../shared-work.ts'

/** How much of each kind of work runs at once, and how much may wait. Whatever comes then is refused at once. */
export const LANES = {
  views: { what: 'views that are not drawn yet, exports, saved queries', running: 3, waiting: 40 },
  search: { what: 'searches', running: 4, waiting: 100 },
  nodes: { what: 'node pages, names in the heads of pages, figures of the graph', running: 4, waiting: 100 },
  pictures: { what: 'pictures, once their view is drawn', running: 1, waiting: 40 },
  console: { what: 'queries of your own and their plans', running: 2, waiting: 6 },
} as const satisfies Record<string, { what: string; running: number; waiting: number }>

export type Lane = keyof typeof LANES

type Work<T> = (signal: AbortSignal) => Promise<T>

/** The work of the server in its lanes, so that no kind of request waits for another kind. */
export class Lanes {
  private readonly queues = new Map<Lane, PQueue>()
  private readonly shared = new SharedWork()
  private readonly consoleQueries: number

  /** @param consoleQueries how many the store runs at once: whatever it would keep waiting waits in the lane */
  constructor({ consoleQueries }: { consoleQueries: number }) {
    this.consoleQueries = consoleQueries
  }

  /** Runs work when its lane has room; the signal takes it out of the lane. @throws STORE_BUSY at once when the lane is full */
  async run<T>(lane: Lane, signal: AbortSignal, work: Work<T>): Promise<T> {
    const { running: most, waiting } = LANES[lane]
    const running = lane === 'console' ? Math.min(most, this.consoleQueries) : most
    const queue = this.queues.get(lane) ?? new PQueue({ concurrency: running })
    this.queues.set(lane, queue)
    if (queue.pending + queue.size >= running + waiting)
      throw new AppError('STORE_BUSY', { reason: 'laneFull' })
    return queue.add(() => work(signal), { signal })
  }

  /** The same for work that others may want too: it is done once for all who ask with the same key. */
  share<T>(lane: Lane, key: string, signal: AbortSignal, work: Work<T>): Promise<T> {
    return this.shared.run(`${lane}\n${key}`, signal, last => this.run(lane, last, work))
  }
}
