import type { GraphView } from '../graph/graph-view.ts'
import { encodeOverview } from '../graph/overview.ts'
import { keptMapOf, type WantedView } from '../maps/kept-map.ts'
import { nodesOf } from '../maps/large-library.ts'
import { MapMaker } from '../maps/map-maker.ts'
import type { KeptScenes } from '../scene/kept-scenes.ts'
import { overviewOf } from '../scene/overview.ts'
import { SceneCache } from '../scene/scene-cache.ts'
import type { MadeScene } from '../scene/scene-maker.ts'
import type { Settings } from '../settings.ts'
import { type GraphStore, untilAborted } from '../store/store.ts'
import { checkExpanding } from '../views/expand.ts'
import { isMap } from '../views/parameters.ts'
import { readView } from '../views/read-view.ts'
import type { FindSimilar } from '../views/walk-similar.ts'
import { Arranging } from './arranging.ts'
import type { Lanes } from './lanes.ts'
import { type ScenePayload, toPayload } from './scene-payload.ts'

interface SceneServiceOptions {
  store: GraphStore
  settings: Settings
  lanes: Lanes
  /** Scenes in files: those of views whose parameters all have their default values. */
  kept: KeptScenes
  /** Maps of libraries with more nodes are made in the background. */
  large: number
  similar: FindSimilar
}

/**
 * Reads, arranges and packs views. Each step runs once per generation, view and parameters, and is given up when nobody
 * waits for it any more. Scenes that are known wait for nothing.
 */
export class SceneService {
  private readonly store: GraphStore
  private readonly lanes: Lanes
  private readonly large: number
  private readonly similar: FindSimilar
  private readonly cache: SceneCache
  private readonly arranging: Arranging
  /** How many nodes the library holds in one of its states. */
  private counted = { generation: '', nodes: Promise.resolve(0) }
  private readonly payloads = new WeakMap<MadeScene, Promise<ScenePayload>>()
  private readonly overviews = new WeakMap<MadeScene, Promise<ScenePayload>>()

  constructor({ store, settings, lanes, kept, large, similar }: SceneServiceOptions) {
    this.store = store
    this.lanes = lanes
    this.large = large
    this.similar = similar
    this.cache = new SceneCache({ kept, inTurn: (signal, work) => lanes.run('views', signal, work) })
    this.arranging = new Arranging(this.cache, new MapMaker(settings))
  }

  private read({ file, parameters, expanded }: WantedView, until: AbortSignal): Promise<GraphView> {
    return readView(untilAborted(this.store, until), file, parameters, expanded, this.similar)
  }

  async view(wanted: WantedView, signal: AbortSignal): Promise<GraphView> {
    const { file, parameters, expanded = [] } = wanted
    const key = JSON.stringify([await this.store.generation(), file.name, parameters, expanded])
    return this.lanes.share('views', key, signal, until => this.read(wanted, until))
  }

  /** @throws STORE_BUSY while the map of a large library is being made, with how far it is */
  async scene(wanted: WantedView, signal: AbortSignal): Promise<MadeScene> {
    const { file, parameters, expanded = [] } = wanted
    if (expanded.length > 0) return this.grown(wanted, expanded, signal)
    const generation = await this.store.generation()
    const map = keptMapOf(wanted, this.store, generation)
    const request = { generation, view: file.name, parameters, map }
    if (isMap(file) && (await this.sizeIn(generation)) > this.large)
      return (await this.cache.find(request)) ?? (await this.arranging.ask(wanted, request))
    const read = (until: AbortSignal) => this.read({ file, parameters }, until)
    return this.cache.get(request, read, signal)
  }

  /** A scene to which neighbours are added, one node after the other: what is there stays where it is. */
  private async grown(wanted: WantedView, keys: readonly string[], signal: AbortSignal): Promise<MadeScene> {
    const { file, parameters } = wanted
    const { scene: before } = await this.scene({ ...wanted, expanded: keys.slice(0, -1) }, signal)
    checkExpanding(file, keys.length > 1 ? 0 : before.nodes.key.length, keys)
    const { generation } = before
    const request = { generation, view: file.name, parameters, expanded: { keys, before } }
    const read = (until: AbortSignal) => this.read({ file, parameters, expanded: keys }, until)
    return this.cache.get(request, read, signal)
  }

  async payload(wanted: WantedView, signal: AbortSignal): Promise<ScenePayload> {
    const made = await this.scene(wanted, signal)
    const payload = this.payloads.get(made) ?? toPayload(made.bytes)
    this.payloads.set(made, payload)
    return payload
  }

  async overview(wanted: WantedView, signal: AbortSignal): Promise<ScenePayload> {
    const made = await this.scene(wanted, signal)
    const overview = this.overviews.get(made) ?? toPayload(encodeOverview(overviewOf(made.scene)))
    this.overviews.set(made, overview)
    return overview
  }

  async close(): Promise<void> {
    await this.arranging.close()
    await this.cache.close()
  }

  /** How many nodes the library holds. */
  async size(): Promise<number> {
    return this.sizeIn(await this.store.generation())
  }

  private async sizeIn(generation: string): Promise<number> {
    if (this.counted.generation !== generation) {
      const nodes = this.store.stats().then(nodesOf)
      this.counted = { generation, nodes }
      // Who asks next asks the store again.
      nodes.catch(() => {
        if (this.counted.nodes === nodes) this.counted = { generation: '', nodes: Promise.resolve(0) }
      })
    }
    return this.counted.nodes
  }
}
