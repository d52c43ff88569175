import { threadEntryPoint } from '../entry-point.ts'
import type { GraphView } from '../graph/graph-view.ts'
import type { Scene } from '../graph/scene.ts'
import { decodeScene } from '../graph/scene-codec.ts'
import { WorkThread } from '../work-thread.ts'
import type { Earlier } from './arrange.ts'
import type { ArrangeRequest } from './scene-worker.ts'

/** A scene, and its bytes as they are sent. */
export interface MadeScene {
  scene: Scene
  bytes: Uint8Array
}

/** Makes scenes one after another, in a thread. */
export class SceneMaker {
  private readonly thread = new WorkThread<ArrangeRequest, Uint8Array>(
    threadEntryPoint(import.meta.url, './scene-worker.ts'),
  )

  async make(
    view: GraphView,
    generation: string,
    earlier: Earlier | null,
    signal?: AbortSignal,
  ): Promise<MadeScene> {
    const request = { view, generation, earlier }
    const bytes = await this.thread.run(request, signal)
    return { scene: decodeScene(bytes.buffer as ArrayBuffer), bytes }
  }

  close(): Promise<void> {
    return this.thread.close()
  }
}

/** What the next scene of the view needs to know about this one. */
export const positionsOf = ({ nodes: { key, x, y, size, community }, communities }: Earlier): Earlier => ({
  communities,
  nodes: { key, x, y, size, community },
})
