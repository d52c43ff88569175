import { directionX, directionY } from '../directions.ts'

/** How far a host's innermost leaf is from it, and how far apart its leaves are. */
const NEAREST = 1.6
const APART = 0.75

/** Puts leaves on rings around their hosts, the innermost ring first. */
export function placeLeaves(host: Int32Array, x: Float64Array, y: Float64Array): void {
  const placed = new Uint32Array(host.length)
  for (let node = 0; node < host.length; node += 1) {
    const at = host[node] as number
    if (at < 0) continue
    const number = placed[at] as number
    placed[at] = number + 1
    const radius = NEAREST + APART * Math.sqrt(number)
    x[node] = (x[at] as number) + radius * directionX(number + at)
    y[node] = (y[at] as number) + radius * directionY(number + at)
  }
}
