import { Worker } from 'node:worker_threads'
import { threadEntryPoint } from '../entry-point.ts'
import { AppError } from '../errors.ts'
import type { GraphView } from '../graph/graph-view.ts'
import type { Scene } from '../graph/scene.ts'
import { decodeScene } from '../graph/scene-codec.ts'
import type { ArrangeReply, ArrangeRequest } from './scene-worker.ts'

interface Waiting {
  resolve: (bytes: Uint8Array) => void
  reject: (error: Error) => void
}

/** A scene, and its bytes as they are sent. */
export interface MadeScene {
  scene: Scene
  bytes: Uint8Array
}

/** Makes scenes in a worker thread, which starts with the first scene and does not keep the process running. */
export class SceneMaker {
  private worker: Worker | null = null
  private readonly waiting = new Map<number, Waiting>()
  private last = 0

  /** @throws INTERNAL when the worker fails; the next scene gets a new one */
  async make(view: GraphView, generation: string, earlier: Scene | null): Promise<MadeScene> {
    const bytes = await new Promise<Uint8Array>((resolve, reject) => {
      this.last += 1
      const request: ArrangeRequest = {
        id: this.last,
        view,
        generation,
        earlier: earlier && positionsOf(earlier),
      }
      this.waiting.set(request.id, { resolve, reject })
      this.start().postMessage(request)
    })
    return { scene: decodeScene(bytes.buffer as ArrayBuffer), bytes }
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
    this.worker = null
  }

  private start(): Worker {
    if (this.worker) return this.worker
    const worker = new Worker(threadEntryPoint(import.meta.url, './scene-worker.ts'))
    worker.on('message', (reply: ArrangeReply) => {
      const waiting = this.waiting.get(reply.id)
      this.waiting.delete(reply.id)
      if ('bytes' in reply) waiting?.resolve(reply.bytes)
      else waiting?.reject(new AppError('INTERNAL', `The layout failed: ${reply.error}`))
    })
    worker.on('error', error => this.fail(worker, error))
    worker.on('exit', () => this.fail(worker, new Error('the worker ended')))
    worker.unref()
    this.worker = worker
    return worker
  }

  private fail(worker: Worker, cause: Error): void {
    if (this.worker !== worker) return
    this.worker = null
    for (const { reject } of this.waiting.values())
      reject(new AppError('INTERNAL', 'The layout failed.', { cause }))
    this.waiting.clear()
  }
}

/** What the next scene of the view needs to know about this one. */
const positionsOf = ({ nodes: { key, x, y, community }, communities }: Scene): ArrangeRequest['earlier'] => ({
  communities,
  nodes: { key, x, y, community },
})
