import { type Address, readAddress } from '../../src/address/address.ts'
import { decodeOverview, type Overview } from '../../src/graph/overview.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { decodeScene } from '../../src/graph/scene-codec.ts'
import { sceneName } from '../../src/published/library.ts'
import { ApiError } from './api-error.ts'
import { source } from './client.ts'

/** How far a scene is: how much of its map is arranged, or how many bytes have arrived. */
export type SceneProgress = { percent: number } | { bytes: number }

/** Milliseconds before a map that is being arranged is asked for again. */
const PERIOD = 700

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

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PERIOD)
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
  })

type Asked = 'scene' | 'overview'

const nameOf = (what: Asked, view: string, parameters: Record<string, string>): string =>
  `${what} ${sceneName(view, parameters)}`

/** What was asked for before it was known which views there are, by its name, and how to give it up. */
const foreseen = new Map<string, { answer: Promise<Response>; abort: AbortController }>()

/**
 * Asks for the scene of an address, and for its overview if that will be painted, while the page is still being set up:
 * only for the plain library, which is always there and needs no parameters.
 */
export function foreseeScene({ view, rest, console }: Address, isPainted = false): void {
  if (console || view !== readAddress('').view || Object.keys(rest).length > 0) return
  for (const what of isPainted ? (['overview', 'scene'] as const) : (['scene'] as const)) {
    const abort = new AbortController()
    const answer = source[what](view, {}, abort.signal)
    foreseen.set(nameOf(what, view, {}), { answer, abort })
    // If nobody wants it, nobody minds that it failed.
    answer.catch(() => undefined)
  }
}

/** Gives up what was asked for early: the graph is another one by now. */
export function forgetForeseen(): void {
  for (const { abort } of foreseen.values()) abort.abort()
  foreseen.clear()
}

/** Asks the source, unless that has been done already. */
function ask(
  what: Asked,
  view: string,
  parameters: Record<string, string>,
  signal: AbortSignal,
): Promise<Response> {
  const name = nameOf(what, view, parameters)
  const early = foreseen.get(name)
  if (!early) return source[what](view, parameters, signal)
  foreseen.delete(name)
  signal.addEventListener('abort', () => early.abort.abort(signal.reason), { once: true })
  return early.answer
}

/** The answer of the server once it has one: it makes the maps of large libraries in the background. */
async function untilArranged(
  view: string,
  parameters: Record<string, string>,
  signal: AbortSignal,
  onProgress: (percent: number) => void,
): Promise<Response> {
  for (;;) {
    try {
      return await ask('scene', view, parameters, signal)
    } catch (error) {
      const problem = error instanceof ApiError ? error.problem : null
      if (problem?.reason !== 'beingArranged') throw error
      onProgress(problem.values.percent)
      await pause(signal)
    }
  }
}

/** The overview of a scene, which arrives long before it does if it is a large one. @throws ApiError */
export async function loadOverview(
  view: string,
  parameters: Record<string, string>,
  signal: AbortSignal,
): Promise<Overview> {
  const answer = await ask('overview', view, parameters, signal)
  return decodeOverview(await answer.arrayBuffer())
}

/** The scene of a view with its parameters. @throws ApiError */
export async function loadScene(
  view: string,
  parameters: Record<string, string>,
  signal: AbortSignal,
  onProgress: (progress: SceneProgress) => void,
): Promise<Scene> {
  const response = await untilArranged(view, parameters, signal, percent => onProgress({ percent }))
  return decodeScene(await readBody(response, bytes => onProgress({ bytes })))
}
