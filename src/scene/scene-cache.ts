import { LRUCache } from 'lru-cache'
import type { GraphView } from '../graph/graph-view.ts'
import type { Parameters } from '../graph/table.ts'
import { SharedWork } from '../shared-work.ts'
import { type MadeScene, SceneMaker } from './scene-maker.ts'

export interface SceneRequest {
  generation: string
  view: string
  parameters: Parameters
}

type Read = (signal: AbortSignal) => Promise<GraphView>

/** Runs work when there is room for it. */
export type InTurn = <T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>) => Promise<T>

const atOnce: InTurn = (signal, work) => work(signal)

/** How many bytes of scenes are kept. */
const LARGEST = 256 * 2 ** 20

/**
 * Scenes by generation, view and parameters. Each is made once, however many requests wait for it, and given up when none
 * does. It starts from the scene of the same view in the previous generation, so that nodes keep their positions.
 */
export class SceneCache {
  private readonly maker = new SceneMaker()
  private readonly making = new SharedWork()
  private readonly inTurn: InTurn
  /** The latest scene of each subject, from any generation. */
  private readonly latest = new Map<string, { key: string; made: MadeScene }>()
  private readonly scenes: LRUCache<string, MadeScene>

  /** @param inTurn decides when a scene that is not kept may be read and arranged */
  constructor({ largest = LARGEST, inTurn = atOnce }: { largest?: number; inTurn?: InTurn } = {}) {
    this.inTurn = inTurn
    this.scenes = new LRUCache<string, MadeScene>({
      maxSize: largest,
      sizeCalculation: ({ bytes }) => bytes.byteLength,
      dispose: (_, key) => this.forget(key),
    })
  }

  async get(request: SceneRequest, read: Read, signal?: AbortSignal): Promise<MadeScene> {
    const { generation, view, parameters } = request
    const subject = JSON.stringify([view, parameters])
    const key = `${generation}\n${subject}`
    const known = this.scenes.get(key)
    if (known) return known
    return this.making.run(key, signal, wanted =>
      this.inTurn(wanted, async until => {
        const earlier = this.latest.get(subject)?.made.scene ?? null
        const made = await this.maker.make(await read(until), generation, earlier, until)
        this.latest.set(subject, { key, made })
        this.scenes.set(key, made)
        return made
      }),
    )
  }

  close(): Promise<void> {
    return this.maker.close()
  }

  private forget(key: string): void {
    const subject = key.slice(key.indexOf('\n') + 1)
    if (this.latest.get(subject)?.key === key) this.latest.delete(subject)
  }
}
