import { abandoned } from '../abandon.ts'
import { AppError } from '../errors.ts'
import { decodeScene } from '../graph/scene-codec.ts'
import type { WantedView } from '../maps/kept-map.ts'
import type { MapMaker } from '../maps/map-maker.ts'
import type { SceneCache, SceneRequest } from '../scene/scene-cache.ts'
import { positionsOf } from '../scene/scene-maker.ts'

/** Most maps that are made or wait for it, besides those that are kept. */
const MOST = 2

/** A map that nobody has asked for during so many milliseconds is given up, unless it is one that is kept. */
const PATIENCE = 10_000

interface Job {
  request: SceneRequest
  percent: number
  /** When it was last asked for. */
  asked: number
  stop: AbortController
  /** Why it failed, for whoever asks next. */
  failure: unknown
}

const beingArranged = (percent: number): AppError =>
  new AppError('STORE_BUSY', { reason: 'beingArranged', values: { percent } })

/**
 * Makes the maps of large libraries in the background, one after another. Who asks for one is told how far it is, and asks
 * again.
 */
export class Arranging {
  private readonly cache: SceneCache
  private readonly maker: MapMaker
  private readonly jobs = new Map<string, Job>()

  constructor(cache: SceneCache, maker: MapMaker) {
    this.cache = cache
    this.maker = maker
  }

  /** @throws STORE_BUSY with how far the map is; what making it has failed with */
  async ask(wanted: WantedView, request: SceneRequest): Promise<never> {
    const key = JSON.stringify([request.view, request.parameters])
    this.answerFor(key, request)
    const elsewhere = request.map ? await this.maker.madeElsewhere(request.map) : null
    if (elsewhere !== null) throw beingArranged(elsewhere)
    // Somebody else may have asked for it meanwhile.
    this.answerFor(key, request)
    // The graph has changed: what is being made of its state before is of no use.
    this.end(key)
    this.giveUpForgotten()
    if (!request.map && this.others() >= MOST) throw new AppError('STORE_BUSY', { reason: 'laneFull' })
    this.start(key, wanted, request)
    throw beingArranged(0)
  }

  async close(): Promise<void> {
    for (const key of [...this.jobs.keys()]) this.end(key)
    await this.maker.close()
  }

  /** @throws how it stands with the map, if it is known here */
  private answerFor(key: string, { generation }: SceneRequest): void {
    const known = this.jobs.get(key)
    if (known?.request.generation !== generation) return
    known.asked = Date.now()
    if (known.failure === null) throw beingArranged(known.percent)
    this.jobs.delete(key)
    throw known.failure
  }

  private start(key: string, { file, parameters }: WantedView, request: SceneRequest): void {
    const job: Job = {
      request,
      percent: 0,
      asked: Date.now(),
      stop: new AbortController(),
      failure: null,
    }
    this.jobs.set(key, job)
    const make = async () => {
      const before = this.cache.latestOf(request)
      const earlier = before && positionsOf(before)
      const { generation, bytes, stamp } = await this.maker.make(
        { file, parameters, fresh: false, earlier, mustKeep: false },
        request.map ?? null,
        job.stop.signal,
        percent => {
          job.percent = percent
          this.giveUpForgotten()
        },
      )
      const scene = decodeScene(bytes.buffer as ArrayBuffer)
      this.cache.put({ ...request, generation }, { scene, bytes }, stamp)
      this.forget(key, job)
    }
    make().catch((error: unknown) => {
      job.failure = error
    })
  }

  private others(): number {
    return [...this.jobs.values()].filter(job => !job.request.map).length
  }

  private giveUpForgotten(): void {
    const now = Date.now()
    for (const [key, { request, asked }] of this.jobs)
      if (!request.map && now - asked > PATIENCE) this.end(key)
  }

  private end(key: string): void {
    this.jobs.get(key)?.stop.abort(abandoned())
    this.jobs.delete(key)
  }

  private forget(key: string, job: Job): void {
    if (this.jobs.get(key) === job) this.jobs.delete(key)
  }
}
