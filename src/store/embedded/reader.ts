import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { unlessAbandoned } from '../../abandon.ts'
import { AppError } from '../../errors.ts'
import type { Table } from '../../graph/result-table.ts'
import type { Problem } from '../../text/texts.ts'
import {
  MEMORY_EXIT,
  type Opening,
  READY,
  type ReaderAnswer,
  type ReaderMessage,
  type ReaderReply,
  type ReaderRequest,
} from './protocol.ts'
import type { ReaderSpares } from './reader-spares.ts'
import { asReadError, isDamage } from './store-errors.ts'

/** Longest time for opening a graph, in milliseconds. */
const OPENING = 120_000

/** Anybody's query watches its own time, and the process survives it. It is killed only when that fails. */
const GRACE = 1_000
const graceFor = (request: ReaderRequest): number =>
  request.kind === 'explain' || (request.kind === 'query' && request.origin === 'anybody') ? GRACE : 0

interface Waiting {
  request: ReaderRequest
  timeout: number
  resolve: (answer: ReaderAnswer) => void
  reject: (error: AppError) => void
}

/** An answer with the rows that were sent before it. */
const joined = (ahead: readonly Table['rows'][], answer: ReaderAnswer): ReaderAnswer =>
  ahead.length > 0 && 'rows' in answer ? { ...answer, rows: [...ahead, answer.rows].flat() } : answer

const unavailable = (problem: Problem): AppError => new AppError('STORE_UNAVAILABLE', problem)

/**
 * The parent's side of a reader process. Requests run one after another. One that exceeds its time is stopped by killing
 * the process, and the next request starts a new one, which takes well under a second.
 */
export class Reader {
  private readonly file: string
  private readonly spares: ReaderSpares
  private readonly priority: number
  private child: ChildProcess | null = null
  /** Whether the child has opened the graph, which does not count towards the time of a request. */
  private ready = false
  /** How long opening the graph took, in milliseconds; 0 before that. */
  private opening = 0
  private started = 0
  /** Why the graph could not be opened. */
  private failure: AppError | null = null
  private queue: Waiting[] = []
  private running: Waiting | null = null
  /** Rows of its answer that have come before the rest. */
  private ahead: Table['rows'][] = []
  private timer: NodeJS.Timeout | undefined
  private lastId = 0
  private closing = false

  /** @param priority of its process, as `os.setPriority` takes it */
  constructor(file: string, spares: ReaderSpares, priority: number) {
    this.file = file
    this.spares = spares
    this.priority = priority
  }

  /** @param timeout milliseconds, from when it is the request's turn and the graph is open */
  async ask(request: ReaderRequest, timeout: number, signal?: AbortSignal): Promise<ReaderAnswer> {
    if (this.closing) throw new AppError('STORE_UNAVAILABLE', { reason: 'storeClosed' })
    let stop = () => {}
    const answer = new Promise<ReaderAnswer>((resolve, reject) => {
      const waiting = { request, timeout, resolve, reject }
      stop = () => this.abandon(waiting)
      this.queue.push(waiting)
    })
    const wanted = unlessAbandoned(answer, signal, stop)
    this.next()
    return wanted
  }

  /** Whether the graph has ever been opened. */
  get hasOpened(): boolean {
    return this.opening > 0
  }

  /** Resolves once the graph has been opened, now or ever before. @throws STORE_UNAVAILABLE */
  async opened(): Promise<void> {
    if (this.opening > 0) return
    this.child ??= this.start()
    // One that cannot even be started emits an error, which `lost` gets too.
    await Promise.race([once(this.child, 'message'), once(this.child, 'exit')]).catch(() => {})
    if (this.opening === 0) throw this.failure ?? unavailable({ reason: 'engineCannotRead' })
  }

  /** Ends the process once every request is answered. */
  close(): void {
    this.closing = true
    if (!this.running && this.queue.length === 0) this.end()
  }

  /** An idle process ends by itself, and tidies up, once it is let go. */
  private end(): void {
    if (this.child?.connected) this.child.disconnect()
  }

  /**
   * Takes a request out of the queue. One that runs may run on for as long as opening the graph takes: ending the process
   * before that would keep the next request waiting for longer.
   */
  private abandon(waiting: Waiting): void {
    this.queue = this.queue.filter(one => one !== waiting)
    if (this.running === waiting) {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.expire(waiting), Math.min(this.opening, waiting.timeout))
    }
    this.next()
  }

  private next(): void {
    if (this.running) return
    if (this.queue.length === 0) {
      if (this.closing) this.end()
      return
    }
    this.child ??= this.start()
    if (this.ready) this.send(this.child)
  }

  private send(child: ChildProcess): void {
    const waiting = this.queue.shift()
    if (!waiting) return
    this.running = waiting
    this.lastId += 1
    this.timer = setTimeout(() => this.expire(waiting), waiting.timeout + graceFor(waiting.request))
    child.send({ id: this.lastId, request: waiting.request })
  }

  private start(): ChildProcess {
    const child = this.spares.take()
    if (child.pid !== undefined) setPriority(child.pid, this.priority)
    this.ready = false
    this.failure = null
    this.started = performance.now()
    this.timer = setTimeout(() => child.kill('SIGKILL'), OPENING)
    child.on('message', (message: ReaderMessage) => this.receive(message))
    // Errors of one that was started are those of sending to it after its end, which says more.
    child.on('error', cause => {
      if (child.pid === undefined) this.lost(child, asReadError(cause, this.file))
    })
    child.on('exit', (code, signal) => this.lost(child, this.endOf(code, signal)))
    child.send({ file: this.file } satisfies Opening, () => {})
    return child
  }

  private receive(message: ReaderMessage): void {
    if (message === READY) this.begin()
    else if ('failed' in message) {
      const cause = new Error(message.failed)
      this.failure = isDamage(cause)
        ? unavailable({ reason: 'engineCannotRead' })
        : asReadError(cause, this.file)
    } else if ('rows' in message) {
      if (message.id === this.lastId) this.ahead.push(message.rows)
    } else this.settle(message)
  }

  private begin(): void {
    clearTimeout(this.timer)
    this.ready = true
    this.opening = performance.now() - this.started
    this.next()
  }

  private settle(reply: ReaderReply): void {
    if (reply.id !== this.lastId) return
    const { ahead } = this
    const waiting = this.finish()
    if (reply.spent) {
      this.end()
      this.child = null
    }
    if (reply.ok) waiting?.resolve(joined(ahead, reply.answer))
    else waiting?.reject(new AppError(reply.code, reply.what))
    this.next()
  }

  private expire(waiting: Waiting): void {
    this.child?.removeAllListeners('exit')
    this.child?.kill('SIGKILL')
    this.child = null
    this.finish()
    const values = { seconds: waiting.timeout / 1000 }
    waiting.reject(new AppError('QUERY_TIMEOUT', { reason: 'stopped', values }))
    this.next()
  }

  private lost(child: ChildProcess, error: AppError): void {
    if (this.child !== child) return
    this.child = null
    this.failure = error
    // When the graph does not open, the first request in the queue is rejected, or it would wait forever.
    const waiting = this.finish() ?? this.queue.shift()
    waiting?.reject(error)
    this.next()
  }

  /** Why the process ended. Whoever kills it says nothing about the graph; a crash while opening may. */
  private endOf(code: number | null, signal: string | null): AppError {
    if (this.failure) return this.failure
    // Node.js aborts when its own memory is full.
    if (code === MEMORY_EXIT || (this.running !== null && signal === 'SIGABRT'))
      return new AppError('QUERY_MEMORY', {
        reason: 'outOfMemory',
        values: { megabytes: this.spares.memory },
      })
    if (signal === 'SIGKILL') return unavailable({ reason: 'readerKilled' })
    if (!this.ready) return unavailable({ reason: 'engineCannotRead' })
    return unavailable({ reason: 'readerEnded', values: { how: signal ?? `exit code ${code}` } })
  }

  private finish(): Waiting | null {
    clearTimeout(this.timer)
    const waiting = this.running
    this.running = null
    this.ahead = []
    return waiting
  }
}
