import { directionX, directionY } from './directions.ts'
import { Grid } from './grid.ts'

/** Half the side of the square that a scene fills: about one pixel per unit in a full window. */
export const HALF = 500
/** Space between two discs. */
const GAP = 1.5
const ROUNDS = 60
/** Fewer nodes fill less of the square: they belong together, and there is no need to look from one corner to the other. */
const FILLING = 30

/** Discs in the plane. Without `movable`, all may be moved. */
export interface Discs {
  x: Float64Array
  y: Float64Array
  radius: Float32Array
  movable?: Uint8Array
}

/** The middle between the least and the largest value, without a few distant outliers. */
function middleOf(values: Float64Array): number {
  const sorted = values.slice().sort()
  const last = sorted.length - 1
  return ((sorted[Math.floor(0.005 * last)] as number) + (sorted[Math.ceil(0.995 * last)] as number)) / 2
}

/** Centres the positions on 0 and scales them so that nearly all are within ±HALF, or less of that if they are few. */
export function fit(x: Float64Array, y: Float64Array): void {
  const count = x.length
  if (count === 0) return
  const [mx, my] = [middleOf(x), middleOf(y)]
  const distances = Float64Array.from({ length: count }, (_, node) =>
    Math.max(Math.abs((x[node] as number) - mx), Math.abs((y[node] as number) - my)),
  ).sort()
  // A few distant outliers must not make everything else small.
  const reach = distances[Math.min(count - 1, Math.floor(count * 0.99))] || distances[count - 1] || 1
  const scale = (HALF * Math.min(1, Math.sqrt(count / FILLING))) / reach
  for (let node = 0; node < count; node += 1) {
    x[node] = ((x[node] as number) - mx) * scale
    y[node] = ((y[node] as number) - my) * scale
  }
}

/** Pushes overlapping discs apart, pair by pair, until none overlap or the rounds are used up. */
export function spread(discs: Discs): void {
  const { x, y, radius } = discs
  const reach = 2 * radius.reduce((most, value) => Math.max(most, value), 1) + GAP
  const grid = new Grid(x.length)
  for (let round = 0; round < ROUNDS; round += 1) {
    grid.fill(x, y, reach)
    let overlaps = 0
    for (let node = 0; node < x.length; node += 1)
      grid.forEachNear(node, other => {
        if (other > node && part(discs, node, other)) overlaps += 1
      })
    if (overlaps === 0) return
  }
}

/** Moves two overlapping discs apart, each by half of what is needed, or only the one that may move. @returns whether they overlapped */
function part({ x, y, radius, movable }: Discs, a: number, b: number): boolean {
  const least = (radius[a] as number) + (radius[b] as number) + GAP
  let dx = (x[b] as number) - (x[a] as number)
  let dy = (y[b] as number) - (y[a] as number)
  let distance = Math.sqrt(dx * dx + dy * dy)
  if (distance >= least) return false
  if (distance < 1e-6) {
    // Discs in the same spot move apart in a direction of their own.
    dx = directionX(a + b)
    dy = directionY(a + b)
    distance = 1
  }
  const [moveA, moveB] = movable ? [movable[a] as number, movable[b] as number] : [1, 1]
  if (moveA + moveB === 0) return false
  const push = (least - distance) / distance / (moveA + moveB)
  x[a] = (x[a] as number) - dx * push * moveA
  y[a] = (y[a] as number) - dy * push * moveA
  x[b] = (x[b] as number) + dx * push * moveB
  y[b] = (y[b] as number) + dy * push * moveB
  return true
}
