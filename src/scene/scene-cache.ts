import { LRUCache } from 'lru-cache'
import type { GraphView } from '../graph/graph-view.ts'
import type { Parameters } from '../graph/table.ts'
import { type MadeScene, SceneMaker } from './scene-maker.ts'

export interface SceneRequest {
  generation: string
  view: string
  parameters: Parameters
}

interface Making {
  generation: string
  /** The view and its parameters. */
  subject: string
  read: () => Promise<GraphView>
}

/** How many bytes of scenes are kept. */
const LARGEST = 256 * 2 ** 20

/**
 * Scenes by generation, view and parameters. Each is made once, however many requests wait for it. It starts from the
 * scene of the same view in the previous generation, so that nodes keep their positions.
 */
export class SceneCache {
  private readonly maker = new SceneMaker()
  /** The latest scene of each subject, from any generation. */
  private readonly latest = new Map<string, { key: string; made: MadeScene }>()
  private readonly scenes: LRUCache<string, MadeScene, Making>

  constructor(largest = LARGEST) {
    this.scenes = new LRUCache<string, MadeScene, Making>({
      maxSize: largest,
      sizeCalculation: ({ bytes }) => bytes.byteLength,
      fetchMethod: (key, _, { context }) => this.make(key, context),
      // A scene that is evicted while it is being made still goes to the requests that wait for it.
      ignoreFetchAbort: true,
      dispose: (_, key) => this.forget(key),
    })
  }

  get(request: SceneRequest, read: () => Promise<GraphView>): Promise<MadeScene> {
    const { generation, view, parameters } = request
    const subject = JSON.stringify([view, parameters])
    return this.scenes.forceFetch(`${generation}\n${subject}`, { context: { generation, subject, read } })
  }

  close(): Promise<void> {
    return this.maker.close()
  }

  private async make(key: string, { generation, subject, read }: Making): Promise<MadeScene> {
    const view = await read()
    const made = await this.maker.make(view, generation, this.latest.get(subject)?.made.scene ?? null)
    this.latest.set(subject, { key, made })
    return made
  }

  private forget(key: string): void {
    const subject = key.slice(key.indexOf('\n') + 1)
    if (this.latest.get(subject)?.key === key) this.latest.delete(subject)
  }
}
