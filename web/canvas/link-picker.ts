import type { Scene } from '../../src/graph/scene.ts'
import { isLarge } from '../../src/graph/scene-size.ts'
import type { Point } from './point.ts'
import { toScene } from './projection.ts'
import type { Shown } from './shown.ts'

/** How near to a line the pointer has to be, in pixels: a mouse, and a finger. */
const REACH = { mouse: 5, finger: 14 }
/** Where more lines than this are within reach in a large scene, nobody can tell which one is meant. */
const CROWD = 3
/** Longer lines, in pixels, only pass by in a large scene: they are drawn too pale to be pointed at. */
const FOLLOWED = 600

type Columns = Pick<Scene['nodes'], 'x' | 'y'>

/** The squared distance of a point from the line between two nodes, or infinity when it is not within reach. */
function squaredDistance({ x, y }: Columns, from: number, to: number, at: Point, reach: number): number {
  const [ax, ay, bx, by] = [x[from] as number, y[from] as number, x[to] as number, y[to] as number]
  if (at.x < Math.min(ax, bx) - reach || at.x > Math.max(ax, bx) + reach) return Number.POSITIVE_INFINITY
  if (at.y < Math.min(ay, by) - reach || at.y > Math.max(ay, by) + reach) return Number.POSITIVE_INFINITY
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - ax) * dx + (at.y - ay) * dy) / length))
  const [px, py] = [ax + along * dx - at.x, ay + along * dy - at.y]
  const distance = px * px + py * py
  return distance <= reach * reach ? distance : Number.POSITIVE_INFINITY
}

/** What to look through: the links that stand out, if there are some; of a large scene only such as can be followed. */
function candidatesOf({ scene, emphasis }: Shown): Iterable<number> {
  return emphasis.dims ? emphasis.strongLinks() : scene.relationships.source.keys()
}

/**
 * The link at a point of the canvas, in pixels. It goes through the columns of the scene, which takes some milliseconds for a
 * million links and needs no index; the pointer asks once a frame.
 */
export function pickLink(shown: Shown, at: Point, by: keyof typeof REACH = 'mouse'): number | null {
  const { scene, emphasis } = shown
  const { source, target } = scene.relationships
  const { x, y } = scene.nodes
  const projection = shown.projection()
  const [point, reach] = [toScene(projection, at), REACH[by] / projection.scale]
  const isCrowded = isLarge(scene) && !emphasis.dims
  const longest = isCrowded ? FOLLOWED / projection.scale : Number.POSITIVE_INFINITY
  let [best, least, met]: [number | null, number, number] = [null, Number.POSITIVE_INFINITY, 0]
  for (const link of candidatesOf(shown)) {
    const [from, to] = [source[link] as number, target[link] as number]
    const distance = squaredDistance({ x, y }, from, to, point, reach)
    if (distance === Number.POSITIVE_INFINITY || emphasis.isHidden(from) || emphasis.isHidden(to)) continue
    if (
      Math.hypot((x[from] as number) - (x[to] as number), (y[from] as number) - (y[to] as number)) > longest
    )
      continue
    met += 1
    if (distance >= least) continue
    best = link
    least = distance
  }
  return isCrowded && met > CROWD ? null : best
}
