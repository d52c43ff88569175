import type { GraphView } from '../graph/graph-view.ts'
import { encodeScene } from '../graph/scene-codec.ts'
import { workInThread } from '../work-thread.ts'
import { arrange, type Earlier } from './arrange.ts'

export interface ArrangeRequest {
  view: GraphView
  generation: string
  earlier: Earlier | null
}

workInThread<ArrangeRequest, Uint8Array>(
  ({ view, generation, earlier }) => encodeScene(arrange(view, generation, earlier)),
  bytes => [bytes.buffer as ArrayBuffer],
)
