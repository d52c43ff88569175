import { parentPort, type Transferable, Worker } from 'node:worker_threads'
import { unlessAbandoned } from './abandon.ts'
import { AppError, type ErrorCode, messageOf } from './errors.ts'
import type { Problem } from './text/texts.ts'

type Reply<Answer, Progress> =
  | { progress: Progress }
  | { ok: true; answer: Answer }
  | { ok: false; code: ErrorCode; what: Problem | string }

interface Waiting<Request, Answer, Progress> {
  request: Request
  onProgress: (progress: Progress) => void
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
}

/**
 * Work of one kind, done one after another in a thread, outside the one that answers requests. The thread starts with the
 * first request and does not keep the process running. A request that nobody waits for any more leaves the queue; if it is
 * being worked on, the thread is replaced.
 */
export class WorkThread<Request, Answer, Progress = never> {
  private readonly entry: URL
  private worker: Worker | null = null
  private queue: Waiting<Request, Answer, Progress>[] = []
  private running: Waiting<Request, Answer, Progress> | null = null

  /** @param entry a module that calls `workInThread` */
  constructor(entry: URL) {
    this.entry = entry
  }

  /** @throws whatever the work throws; INTERNAL when the thread ends, and the next request gets a new one */
  run(
    request: Request,
    signal?: AbortSignal,
    onProgress: (progress: Progress) => void = () => {},
  ): Promise<Answer> {
    let stop = () => {}
    const answer = new Promise<Answer>((resolve, reject) => {
      const waiting = { request, onProgress, resolve, reject }
      stop = () => this.abandon(waiting)
      this.queue.push(waiting)
    })
    const wanted = unlessAbandoned(answer, signal, stop)
    this.next()
    return wanted
  }

  /** Requests that it has not answered. */
  get waiting(): number {
    return this.queue.length + (this.running ? 1 : 0)
  }

  async close(): Promise<void> {
    this.queue = []
    this.running = null
    await this.end()
  }

  private abandon(waiting: Waiting<Request, Answer, Progress>): void {
    this.queue = this.queue.filter(one => one !== waiting)
    if (this.running !== waiting) return
    this.running = null
    void this.end()
    this.next()
  }

  private next(): void {
    if (this.running) return
    this.running = this.queue.shift() ?? null
    if (!this.running) return
    this.worker ??= this.start()
    this.worker.postMessage(this.running.request)
  }

  private start(): Worker {
    const worker = new Worker(this.entry)
    worker.on('message', (reply: Reply<Answer, Progress>) => this.receive(worker, reply))
    worker.on('error', error => this.lose(worker, error))
    worker.on('exit', () => this.lose(worker, new Error('the thread ended')))
    worker.unref()
    return worker
  }

  private receive(worker: Worker, reply: Reply<Answer, Progress>): void {
    if (this.worker !== worker) return
    if ('progress' in reply) {
      this.running?.onProgress(reply.progress)
      return
    }
    const waiting = this.running
    this.running = null
    if (reply.ok) waiting?.resolve(reply.answer)
    else waiting?.reject(new AppError(reply.code, reply.what))
    this.next()
  }

  private lose(worker: Worker, cause: Error): void {
    if (this.worker !== worker) return
    this.worker = null
    this.running?.reject(new AppError('INTERNAL', `Work failed: ${cause.message}`, { cause }))
    this.running = null
    this.next()
  }

  private async end(): Promise<void> {
    const { worker } = this
    this.worker = null
    await worker?.terminate()
  }
}

/** The thread's side. @param moved what of an answer is handed over instead of copied */
export function workInThread<Request, Answer, Progress = never>(
  work: (request: Request, report: (progress: Progress) => void) => Answer | Promise<Answer>,
  moved: (answer: Answer) => Transferable[] = () => [],
): void {
  const say = (reply: Reply<Answer, Progress>, transferred: Transferable[] = []) =>
    parentPort?.postMessage(reply, transferred)
  parentPort?.on('message', async (request: Request) => {
    try {
      const answer = await work(request, progress => say({ progress }))
      say({ ok: true, answer }, moved(answer))
    } catch (error) {
      const { code, problem } =
        error instanceof AppError ? error : { code: 'INTERNAL' as const, problem: null }
      say({ ok: false, code, what: problem ?? messageOf(error) })
    }
  })
}
