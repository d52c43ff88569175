import { PEOPLED } from './crowding.ts'
import { groupsOf } from './groups.ts'
import type { Scene } from './scene.ts'
import { SCENE } from './scene-size.ts'

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

/** Sorts the links by their length. */
export function bandsOf(scene: Scene): LinkBands {
  const { source, target } = scene.relationships
  const { order, starts } = groupsOf(bandOfEach(scene), BANDS)
  const bands = Array.from({ length: BANDS }, (_, band) => ({
    first: starts[band] as number,
    count: (starts[band + 1] as number) - (starts[band] as number),
    length: SHORTEST * 2 ** ((band + 0.5) / STEPS),
  })).filter(({ count }) => count > 0)
  const ends = new Uint32Array(2 * order.length)
  order.forEach((link, at) => {
    ends[2 * at] = source[link] as number
    ends[2 * at + 1] = target[link] as number
  })
  return { ends, bands }
}

function bandOfEach({ nodes: { x, y }, relationships: { source, target } }: Scene): Uint8Array {
  const bandOf = new Uint8Array(source.length)
  for (let link = 0; link < source.length; link += 1) {
    const [a, b] = [source[link] as number, target[link] as number]
    const [across, up] = [(x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number)]
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
