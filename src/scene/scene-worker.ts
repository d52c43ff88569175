import { parentPort } from 'node:worker_threads'
import { messageOf } from '../errors.ts'
import type { GraphView } from '../graph/graph-view.ts'
import { encodeScene } from '../graph/scene-codec.ts'
import { arrange, type Earlier } from './arrange.ts'

export interface ArrangeRequest {
  id: number
  view: GraphView
  generation: string
  earlier: Earlier | null
}

export type ArrangeReply = { id: number; bytes: Uint8Array } | { id: number; error: string }

/** Arranges views one after another, outside the thread that answers requests. */
parentPort?.on('message', ({ id, view, generation, earlier }: ArrangeRequest) => {
  try {
    const bytes = encodeScene(arrange(view, generation, earlier))
    parentPort?.postMessage({ id, bytes } satisfies ArrangeReply, [bytes.buffer as ArrayBuffer])
  } catch (error) {
    parentPort?.postMessage({ id, error: messageOf(error) } satisfies ArrangeReply)
  }
})
