import { LRUCache } from 'lru-cache'
import type { GraphView } from '../graph/graph-view.ts'
import type { Parameters } from '../graph/table.ts'
import { SharedWork } from '../shared-work.ts'
import type { KeptScenes } from './kept-scenes.ts'
import { type MadeScene, SceneMaker } from './scene-maker.ts'

export interface SceneRequest {
  generation: string
  view: string
  parameters: Parameters
  /** Whether the scene is one of those that are kept in files. */
  isKept?: boolean
}

type Read = (signal: AbortSignal) => Promise<GraphView>

/** Runs work when there is room for it. */
export type InTurn = <T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>) => Promise<T>

const atOnce: InTurn = (signal, work) => work(signal)

/** How many bytes of scenes are kept. */
const LARGEST = 256 * 2 ** 20

interface SceneCacheOptions {
  largest?: number
  inTurn?: InTurn
  kept?: KeptScenes | null
}

/**
 * Scenes by generation, view and parameters. Each is made once, however many requests wait for it, and given up when none
 * does. It starts from the scene of the same view in the previous generation, so that nodes keep their positions; after a
 * start, from the one in a file.
 */
export class SceneCache {
  private readonly maker = new SceneMaker()
  private readonly making = new SharedWork()
  private readonly inTurn: InTurn
  private readonly kept: KeptScenes | null
  /** Scenes on their way to a file. */
  private readonly writing = new Set<Promise<void>>()
  /** The latest scene of each subject, from any generation. */
  private readonly latest = new Map<string, { key: string; made: MadeScene }>()
  private readonly scenes: LRUCache<string, MadeScene>

  /**
   * @param inTurn decides when a scene that is not here may be read and arranged
   * @param kept scenes in files
   */
  constructor({ largest = LARGEST, inTurn = atOnce, kept = null }: SceneCacheOptions = {}) {
    this.inTurn = inTurn
    this.kept = kept
    this.scenes = new LRUCache<string, MadeScene>({
      maxSize: largest,
      sizeCalculation: ({ bytes }) => bytes.byteLength,
      dispose: (_, key) => this.forget(key),
    })
  }

  async get(request: SceneRequest, read: Read, signal?: AbortSignal): Promise<MadeScene> {
    const { generation, view, parameters, isKept } = request
    const subject = JSON.stringify([view, parameters])
    const key = `${generation}\n${subject}`
    const known = this.scenes.get(key)
    if (known) return known
    return this.making.run(key, signal, wanted =>
      this.inTurn(wanted, async until => {
        const kept = isKept ? this.kept : null
        const earlier = this.latest.get(subject)?.made.scene ?? (await kept?.read(request)) ?? null
        const made = await this.maker.make(await read(until), generation, earlier, until)
        this.latest.set(subject, { key, made })
        this.scenes.set(key, made)
        if (kept) this.write(kept.write(request, made.bytes))
        return made
      }),
    )
  }

  async close(): Promise<void> {
    await this.maker.close()
    await Promise.all(this.writing)
  }

  private write(writing: Promise<void>): void {
    const done = writing.finally(() => this.writing.delete(done))
    this.writing.add(done)
  }

  private forget(key: string): void {
    const subject = key.slice(key.indexOf('\n') + 1)
    if (this.latest.get(subject)?.key === key) this.latest.delete(subject)
  }
}
