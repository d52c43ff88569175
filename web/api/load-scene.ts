import { type Address, readAddress, showsView } from '../../src/address/address.ts'
import { sceneName } from '../../src/folder-format/library.ts'
import { decodeOverview, type Overview } from '../../src/graph/overview.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { decodeScene } from '../../src/graph/scene-codec.ts'
import { isApiError } from './api-error.ts'
import { isPublished, source } from './client.ts'
import { Loading, type SceneProgress } from './loading.ts'
import { pause } from './pause.ts'

/** Milliseconds before a map that is being arranged is asked for again. */
const PERIOD = 700

/** Of a scene of more bytes, reading and drawing take long enough each to be tasks of their own. */
const LONG = 1_000_000

/** Reads a body in chunks and reports how many bytes have arrived. */
async function readBody(response: Response, onProgress: (bytes: number) => void): Promise<ArrayBuffer> {
  if (!response.body) return response.arrayBuffer()
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = response.body.getReader()
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    pieces.push(step.value)
    length += step.value.byteLength
    onProgress(length)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole.buffer
}

const period = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PERIOD)
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
  })

/** The answer of the server once it has one: it makes the maps of large libraries in the background. */
async function untilArranged(
  { view, parameters }: Asked,
  signal: AbortSignal,
  onProgress: (percent: number) => void,
): Promise<Response> {
  for (;;) {
    try {
      return await source.scene(view, parameters, signal)
    } catch (error) {
      const problem = isApiError(error) ? error.problem : null
      if (problem?.reason !== 'beingArranged') throw error
      onProgress(problem.values.percent)
      await period(signal)
    }
  }
}

/** A view with the texts of its parameters. */
export interface Asked {
  view: string
  parameters: Record<string, string>
}

const sceneOf = (asked: Asked): Loading<Scene> =>
  new Loading(async (signal, report) => {
    const response = await untilArranged(asked, signal, percent => report({ percent }))
    const bytes = await readBody(response, arrived => report({ bytes: arrived }))
    const isLong = bytes.byteLength > LONG
    if (isLong) await pause()
    const scene = decodeScene(bytes)
    if (isLong) await pause()
    return scene
  })

const overviewOf = ({ view, parameters }: Asked): Loading<Overview> =>
  new Loading(async signal =>
    decodeOverview(await (await source.overview(view, parameters, signal)).arrayBuffer()),
  )

/** What is asked for once, though it may be asked for before it is known which views there are. */
class Early<T> {
  private readonly known = new Map<string, Loading<T>>()

  constructor(private readonly load: (asked: Asked) => Loading<T>) {}

  begin(asked: Asked): Promise<T> {
    const loading = this.load(asked)
    this.known.set(sceneName(asked.view, asked.parameters), loading)
    return loading.made
  }

  atHand({ view, parameters }: Asked): T | null {
    return this.known.get(sceneName(view, parameters))?.value ?? null
  }

  /** What was begun is handed out once. */
  take(asked: Asked): Loading<T> {
    const name = sceneName(asked.view, asked.parameters)
    const loading = this.known.get(name) ?? this.load(asked)
    this.known.delete(name)
    return loading
  }

  forget(): void {
    for (const loading of this.known.values()) loading.giveUp()
    this.known.clear()
  }
}

const scenes = new Early(sceneOf)
/** An embed has none: a bundler may leave it out. */
const overviews = /* @__PURE__ */ new Early(overviewOf)

/** Asks for a scene while the page is still being set up. */
export const beginScene = (asked: Asked): Promise<Scene> => scenes.begin(asked)
/** Asks for an overview while the page is still being set up. */
export const beginOverview = (asked: Asked): Promise<Overview> => overviews.begin(asked)
/** Gives up what was asked for early and nobody has taken: the graph is another one by now. */
export function forgetEarly(): void {
  scenes.forget()
  overviews.forget()
}

/** The scene of a view with its parameters, if it is here already. */
export const sceneAtHand = (asked: Asked): Scene | null => scenes.atHand(asked)
/** The same for an overview. */
export const overviewAtHand = (asked: Asked): Overview | null => overviews.atHand(asked)

/** The overview of a scene, which arrives long before it does if it is a large one. @throws ApiError */
export const loadOverview = (asked: Asked, signal: AbortSignal): Promise<Overview> =>
  overviews.take(asked).follow(signal)

/** The scene of a view with its parameters. @throws ApiError */
export const loadScene = (
  asked: Asked,
  signal: AbortSignal,
  onProgress: (progress: SceneProgress) => void,
): Promise<Scene> => scenes.take(asked).follow(signal, onProgress)

/** What the page shows first, and what of it before the page around it is there. */
export interface First extends Asked {
  early: 'overview' | 'scene' | null
}

/**
 * The server says what is shown first in the head of the page. The page of a published folder is the same for all views,
 * so only the plain library is known there.
 */
export function firstScene(address: Address): First | null {
  if (!showsView(address)) return null
  const { view, rest } = address
  if (isPublished) {
    const isPlain = view === readAddress('').view && Object.keys(rest).length === 0
    return isPlain ? { view, parameters: {}, early: 'overview' } : null
  }
  const path = document.querySelector('meta[name=scene]')?.getAttribute('content')
  if (!path) return null
  const { searchParams } = new URL(path, location.href)
  const preloaded = document.querySelector('link[rel=preload][as=fetch]')?.getAttribute('href') ?? null
  const early = preloaded === null ? null : preloaded === path ? 'scene' : 'overview'
  return { view, parameters: Object.fromEntries(searchParams), early }
}
