import { parentPort } from 'node:worker_threads'
import { messageOf } from '../errors.ts'
import type { GraphView } from '../graph/graph-view.ts'
import { encodeScene } from '../graph/scene-codec.ts'
import { arrange, type Earlier } from './arrange.ts'

export interface ArrangeRequest {
  view: GraphView
  generation: string
  earlier: Earlier | null
}

export type ArrangeReply = { bytes: Uint8Array } | { error: string }

/** Arranges views one after another, outside the thread that answers requests. */
parentPort?.on('message', ({ view, generation, earlier }: ArrangeRequest) => {
  try {
    const bytes = encodeScene(arrange(view, generation, earlier))
    parentPort?.postMessage({ bytes } satisfies ArrangeReply, [bytes.buffer as ArrayBuffer])
  } catch (error) {
    parentPort?.postMessage({ error: messageOf(error) } satisfies ArrangeReply)
  }
})
