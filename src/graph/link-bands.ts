import { PEOPLED } from './crowding.ts'
import type { Scene } from './scene.ts'
import { SCENE } from './scene-size.ts'
import { allOf, endsStep } from './steps.ts'

/** Links of about the same length, which are equally strong. They lie one after the other in `ends`. */
export interface Band {
  first: number
  count: number
  /** In the scene's unit. */
  length: number
}

export interface LinkBands {
  /** The two nodes of each link, band by band, short links first. */
  ends: Uint32Array
  bands: Band[]
}

/** Bands for each doubling of the length, and the shortest length that is told apart. */
const [STEPS, SHORTEST] = [2, 0.5]
/** More than there are: numbers of bands are bytes. */
const BANDS = 256
/** How much of the map the lines of one band may cover with full ink, and how strong a line is at most. */
const [INK, STRONGEST] = [0.009, 0.4]
/** Longer lines, in pixels, are paler: they only pass by, and nobody can follow them. */
const FOLLOWED = 120
/** Paler lines can't be seen: they only cost time. */
const VISIBLE = 0.01

/** Sorts the links by their length, step by step: by counting, so that links of a band stay in order. */
export function* bandSteps(scene: Scene): Generator<void, LinkBands> {
  const { source, target } = scene.relationships
  const bandOf = yield* bandOfEach(scene)
  const counts = new Uint32Array(BANDS)
  for (const band of bandOf) counts[band]! += 1
  yield
  const next = new Uint32Array(BANDS)
  for (let band = 1; band < BANDS; band += 1) next[band] = next[band - 1]! + counts[band - 1]!
  const bands = Array.from(counts, (count, band) => ({
    first: next[band]!,
    count,
    length: SHORTEST * 2 ** ((band + 0.5) / STEPS),
  })).filter(({ count }) => count > 0)
  const ends = new Uint32Array(2 * source.length)
  for (let link = 0; link < source.length; link += 1) {
    if (endsStep(link)) yield
    const at = 2 * next[bandOf[link]!]!++
    ends[at] = source[link]!
    ends[at + 1] = target[link]!
  }
  return { ends, bands }
}

export const bandsOf = (scene: Scene): LinkBands => allOf(bandSteps(scene))

function* bandOfEach({
  nodes: { x, y },
  relationships: { source, target },
}: Scene): Generator<void, Uint8Array> {
  const bandOf = new Uint8Array(source.length)
  for (let link = 0; link < source.length; link += 1) {
    if (endsStep(link)) yield
    const across = x[source[link]!]! - x[target[link]!]!
    const up = y[source[link]!]! - y[target[link]!]!
    // The logarithm of the squared length is twice that of the length.
    const doublings = Math.log2((across * across + up * up) / (SHORTEST * SHORTEST)) / 2
    bandOf[link] = Math.max(0, Math.floor(STEPS * doublings))
  }
  return bandOf
}

/**
 * How opaque the lines of a band are. All bands may cover as much of the map: few short links are strong and many long
 * ones pale, and they grow stronger as one comes nearer, for then fewer share a window. 0 if they can't be seen.
 * @param scale pixels for one unit of the scene
 */
export function opacityOf({ count, length }: Band, scale: number): number {
  const covered = (count * length) / (PEOPLED * SCENE * SCENE * scale)
  const opacity = Math.min(STRONGEST, INK / covered) * Math.min(1, FOLLOWED / (length * scale))
  return opacity < VISIBLE ? 0 : opacity
}
