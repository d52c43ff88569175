import type { Scene } from '../../../src/graph/scene.ts'
import { SCENE } from '../../../src/graph/scene-size.ts'

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
/** How much of the map the lines of one band may cover with full ink, and how strong a line is at most. */
const [INK, STRONGEST] = [0.03, 0.5]
/** The share of the scene's square that has nodes. */
const PEOPLED = 0.5
/** Paler lines can't be seen: they only cost time. */
const VISIBLE = 0.008

/** Sorts the links by their length. */
export function bandsOf({ nodes: { x, y }, relationships: { source, target } }: Scene): LinkBands {
  const lengthOf = (link: number): number => {
    const [a, b] = [source[link] as number, target[link] as number]
    return Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number))
  }
  const bandOf = Uint8Array.from(source, (_, link) =>
    Math.max(0, Math.floor(STEPS * Math.log2(lengthOf(link) / SHORTEST))),
  )
  const counts = new Uint32Array(256)
  for (const band of bandOf) counts[band]! += 1
  const next = new Uint32Array(256)
  for (let band = 1; band < next.length; band += 1) next[band] = next[band - 1]! + counts[band - 1]!
  const bands = [...counts.entries()]
    .filter(([, count]) => count > 0)
    .map(([band, count]) => ({
      first: next[band] as number,
      count,
      length: SHORTEST * 2 ** ((band + 0.5) / STEPS),
    }))
  const ends = new Uint32Array(2 * source.length)
  bandOf.forEach((band, link) => {
    const at = 2 * next[band]!++
    ends[at] = source[link] as number
    ends[at + 1] = target[link] as number
  })
  return { ends, bands }
}

/**
 * How opaque the lines of a band are. All bands may cover as much of the map: few short links are strong and many long
 * ones pale, and all grow stronger as one comes nearer, for then fewer share a window. 0 if they can't be seen.
 * @param scale pixels for one unit of the scene
 */
export function opacityOf({ count, length }: Band, scale: number): number {
  const covered = (count * length) / (PEOPLED * SCENE * SCENE * scale)
  const opacity = Math.min(STRONGEST, INK / covered)
  return opacity < VISIBLE ? 0 : opacity
}
