import { Worker } from 'node:worker_threads'
import { unlessAbandoned } from '../abandon.ts'
import { threadEntryPoint } from '../entry-point.ts'
import { AppError } from '../errors.ts'
import type { GraphView } from '../graph/graph-view.ts'
import type { Scene } from '../graph/scene.ts'
import { decodeScene } from '../graph/scene-codec.ts'
import type { ArrangeReply, ArrangeRequest } from './scene-worker.ts'

interface Waiting {
  request: ArrangeRequest
  resolve: (bytes: Uint8Array) => void
  reject: (error: Error) => void
}

/** A scene, and its bytes as they are sent. */
export interface MadeScene {
  scene: Scene
  bytes: Uint8Array
}

/**
 * Makes scenes one after another in a worker thread, which starts with the first scene and does not keep the process
 * running. A scene that nobody waits for any more leaves the queue; if it is being made, its worker is replaced.
 */
export class SceneMaker {
  private worker: Worker | null = null
  private queue: Waiting[] = []
  private running: Waiting | null = null

  /** @throws INTERNAL when the worker fails; the next scene gets a new one */
  async make(
    view: GraphView,
    generation: string,
    earlier: Scene | null,
    signal?: AbortSignal,
  ): Promise<MadeScene> {
    const request: ArrangeRequest = { view, generation, earlier: earlier && positionsOf(earlier) }
    let stop = () => {}
    const made = new Promise<Uint8Array>((resolve, reject) => {
      const waiting = { request, resolve, reject }
      stop = () => this.abandon(waiting)
      this.queue.push(waiting)
    })
    const wanted = unlessAbandoned(made, signal, stop)
    this.next()
    const bytes = await wanted
    return { scene: decodeScene(bytes.buffer as ArrayBuffer), bytes }
  }

  async close(): Promise<void> {
    this.queue = []
    this.running = null
    await this.endWorker()
  }

  private abandon(waiting: Waiting): void {
    this.queue = this.queue.filter(one => one !== waiting)
    if (this.running !== waiting) return
    this.running = null
    void this.endWorker()
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
    const worker = new Worker(threadEntryPoint(import.meta.url, './scene-worker.ts'))
    worker.on('message', (reply: ArrangeReply) => this.receive(worker, reply))
    worker.on('error', error => this.fail(worker, error))
    worker.on('exit', () => this.fail(worker, new Error('the worker ended')))
    worker.unref()
    return worker
  }

  private receive(worker: Worker, reply: ArrangeReply): void {
    if (this.worker !== worker) return
    const waiting = this.running
    this.running = null
    if ('bytes' in reply) waiting?.resolve(reply.bytes)
    else waiting?.reject(new AppError('INTERNAL', `The layout failed: ${reply.error}`))
    this.next()
  }

  private fail(worker: Worker, cause: Error): void {
    if (this.worker !== worker) return
    this.worker = null
    this.running?.reject(new AppError('INTERNAL', 'The layout failed.', { cause }))
    this.running = null
    this.next()
  }

  private async endWorker(): Promise<void> {
    const { worker } = this
    this.worker = null
    await worker?.terminate()
  }
}

/** What the next scene of the view needs to know about this one. */
const positionsOf = ({ nodes: { key, x, y, community }, communities }: Scene): ArrangeRequest['earlier'] => ({
  communities,
  nodes: { key, x, y, community },
})
