import { LRUCache } from 'lru-cache'
import type { GraphView } from '../graph/graph-view.ts'
import type { Parameters } from '../graph/table.ts'
import { SharedWork } from '../shared-work.ts'
import type { Earlier } from './arrange.ts'
import type { KeptMap, KeptScenes } from './kept-scenes.ts'
import { type MadeScene, positionsOf, SceneMaker } from './scene-maker.ts'

export interface SceneRequest {
  generation: string
  view: string
  parameters: Parameters
  /** The nodes whose neighbours are added, and the scene before those of the last one are. */
  expanded?: { keys: readonly string[]; before: MadeScene['scene'] }
  /** Set when the scene is one of those that are kept in files. */
  map?: KeptMap | null
}

type Read = (signal: AbortSignal) => Promise<GraphView>

/** Runs work when there is room for it. */
export type InTurn = <T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>) => Promise<T>

const atOnce: InTurn = (signal, work) => work(signal)

/** How many bytes of scenes are kept in memory: a few of a million nodes. */
const LARGEST = 512 * 2 ** 20

interface SceneCacheOptions {
  largest?: number
  inTurn?: InTurn
  kept?: KeptScenes | null
}

/** A scene with the stamp of its file; null if it has none. */
interface Known {
  made: MadeScene
  stamp: string | null
}

const subjectOf = ({ view, parameters, expanded }: SceneRequest): string =>
  JSON.stringify([view, parameters, expanded?.keys ?? []])
const keyOf = (request: SceneRequest): string => `${request.generation}\n${subjectOf(request)}`

/**
 * Scenes by generation, view and parameters. Each is made once, however many requests wait for it, and given up when none
 * does. It starts from the scene of the same view in the previous generation, so that nodes keep their positions; after a
 * start, from the one in a file. A file that another process has written in the meantime goes before what is known.
 */
export class SceneCache {
  private readonly maker = new SceneMaker()
  private readonly making = new SharedWork()
  private readonly inTurn: InTurn
  private readonly kept: KeptScenes | null
  /** Scenes on their way to a file. Nobody may wait for them any more. */
  private readonly writing = new Set<Promise<void>>()
  /** The latest scene of each subject, from any generation. */
  private readonly latest = new Map<string, { key: string; made: MadeScene }>()
  private readonly scenes: LRUCache<string, Known>

  /**
   * @param inTurn decides when a scene that is not here may be read and arranged
   * @param kept scenes in files
   */
  constructor({ largest = LARGEST, inTurn = atOnce, kept = null }: SceneCacheOptions = {}) {
    this.inTurn = inTurn
    this.kept = kept
    this.scenes = new LRUCache<string, Known>({
      maxSize: largest,
      sizeCalculation: ({ made }) => made.bytes.byteLength,
      dispose: (_, key) => this.forget(key),
    })
  }

  /** A scene that need not be made: from memory, or from its file. */
  async find(request: SceneRequest): Promise<MadeScene | null> {
    const known = this.scenes.get(keyOf(request))
    const { map } = request
    if (!this.kept || !map) return known?.made ?? null
    const stamp = await this.kept.stampOf(map)
    if (known && (stamp === null || stamp === known.stamp)) return known.made
    const read = stamp === null ? null : await this.kept.read(map)
    if (!read) return known?.made ?? null
    const made = { scene: read.scene, bytes: read.bytes }
    this.put(request, made, read.stamp)
    return made
  }

  async get(request: SceneRequest, read: Read, signal?: AbortSignal): Promise<MadeScene> {
    const known = await this.find(request)
    if (known) return known
    return this.making.run(keyOf(request), signal, wanted =>
      this.inTurn(wanted, async until => {
        const earlier = await this.earlierOf(request)
        const made = await this.maker.make(await read(until), request.generation, earlier, until)
        this.put(request, made, null)
        if (this.kept && request.map) await this.write(request, made, this.kept, request.map)
        return made
      }),
    )
  }

  /** @param stamp that of its file; null if it has none */
  put(request: SceneRequest, made: MadeScene, stamp: string | null): void {
    const key = keyOf(request)
    this.scenes.set(key, { made, stamp })
    this.latest.set(subjectOf(request), { key, made })
  }

  /** The latest scene of a view that is in memory, of whatever state of the graph. */
  latestOf(request: SceneRequest): MadeScene['scene'] | null {
    return this.latest.get(subjectOf(request))?.made.scene ?? null
  }

  async close(): Promise<void> {
    await this.maker.close()
    await Promise.all(this.writing)
  }

  private async earlierOf(request: SceneRequest): Promise<Earlier | null> {
    const { expanded, map, view } = request
    if (expanded) return { ...positionsOf(expanded.before), isPart: true }
    const known = this.latestOf(request) ?? (map ? (await this.kept?.readLatest(view))?.scene : null)
    return known ? positionsOf(known) : null
  }

  private write(request: SceneRequest, made: MadeScene, kept: KeptScenes, map: KeptMap): Promise<void> {
    const write = async () => {
      const stamp = await kept.keep(map, made.bytes)
      const known = this.scenes.peek(keyOf(request))
      if (known?.made === made) known.stamp = stamp
    }
    const done = write().finally(() => this.writing.delete(done))
    this.writing.add(done)
    return done
  }

  private forget(key: string): void {
    const subject = key.slice(key.indexOf('\n') + 1)
    if (this.latest.get(subject)?.key === key) this.latest.delete(subject)
  }
}
