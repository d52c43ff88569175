import type { Bodies } from './forces.ts'

/**
 * Draws the nodes of each community together, so that there is white space between communities.
 * @param kept how far from the centre of its community a node stays, compared with before
 */
export function contract({ x, y, mass }: Bodies, community: Uint32Array, kept: number): void {
  const count = community.reduce((most, id) => Math.max(most, id + 1), 0)
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
