import type { Bodies } from './forces.ts'
import { TINY } from './stages.ts'

/** How far from the centre of its community a node stays, compared with where the forces put it. */
const KEPT = 0.7
/** The same in a small graph, whose communities stand apart by themselves; in a tiny one, nothing is drawn together. */
const KEPT_SMALL = 0.85
const SMALL = 3000

/** Draws the nodes of each community together, so that there is white space between communities. */
export function contract({ x, y, mass }: Bodies, community: Uint32Array): void {
  const count = community.reduce((most, id) => Math.max(most, id + 1), 0)
  if (x.length <= TINY) return
  const kept = x.length <= SMALL ? KEPT_SMALL : KEPT
  const sum = new Float64Array(count)
  const [centreX, centreY] = [new Float64Array(count), new Float64Array(count)]
  community.forEach((id, node) => {
    const own = mass[node] as number
    sum[id] = (sum[id] as number) + own
    centreX[id] = (centreX[id] as number) + own * (x[node] as number)
    centreY[id] = (centreY[id] as number) + own * (y[node] as number)
  })
  community.forEach((id, node) => {
    const [cx, cy] = [
      (centreX[id] as number) / (sum[id] as number),
      (centreY[id] as number) / (sum[id] as number),
    ]
    x[node] = cx + kept * ((x[node] as number) - cx)
    y[node] = cy + kept * ((y[node] as number) - cy)
  })
}
