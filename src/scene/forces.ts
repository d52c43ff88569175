import type { Adjacency } from './adjacency.ts'
import { Quadtree } from './quadtree.ts'

/** Positions and masses of a layout under way. */
export interface Bodies {
  x: Float64Array
  y: Float64Array
  /** Degree + 1, folded leaves included: what repels. */
  mass: Float64Array
}

const THETA = 1
const GRAVITY = 0.01
const TOLERANCE = 1

/**
 * Refines positions in place: attraction along relationships by the logarithm of their length (LinLog: Noack
 * 2007, "Energy models for graph clustering"), repulsion by mass, strong gravity to the middle, and the
 * adaptive speed of ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian 2014).
 */
export function applyForces(graph: Adjacency, bodies: Bodies, iterations: number): void {
  const { order, offsets, targets, weights } = graph
  const { x, y, mass } = bodies
  const tree = new Quadtree()
  const [fx, fy] = [new Float64Array(order), new Float64Array(order)]
  const [oldX, oldY] = [new Float64Array(order), new Float64Array(order)]
  const force = new Float64Array(2)
  let speed = 1
  let efficiency = 1
  for (let round = 0; round < iterations; round += 1) {
    tree.build(x, y, mass)
    let [swinging, traction] = [0, 0]
    for (let node = 0; node < order; node += 1) {
      tree.repulsion(node, THETA, force)
      const [px, py, m] = [x[node] as number, y[node] as number, mass[node] as number]
      let gx = (force[0] as number) - px * m * GRAVITY
      let gy = (force[1] as number) - py * m * GRAVITY
      for (let index = offsets[node] as number; index < (offsets[node + 1] as number); index += 1) {
        const other = targets[index] as number
        const [dx, dy] = [(x[other] as number) - px, (y[other] as number) - py]
        const distance = Math.sqrt(dx * dx + dy * dy)
        if (distance === 0) continue
        const pull = ((weights[index] as number) * Math.log1p(distance)) / distance
        gx += dx * pull
        gy += dy * pull
      }
      fx[node] = gx
      fy[node] = gy
      const [sx, sy] = [gx - (oldX[node] as number), gy - (oldY[node] as number)]
      const [tx, ty] = [gx + (oldX[node] as number), gy + (oldY[node] as number)]
      swinging += m * Math.sqrt(sx * sx + sy * sy)
      traction += (m * Math.sqrt(tx * tx + ty * ty)) / 2
    }
    ;({ speed, efficiency } = nextSpeed(order, speed, efficiency, swinging, traction))
    for (let node = 0; node < order; node += 1) {
      const [gx, gy] = [fx[node] as number, fy[node] as number]
      const [sx, sy] = [gx - (oldX[node] as number), gy - (oldY[node] as number)]
      const swing = (mass[node] as number) * Math.sqrt(sx * sx + sy * sy)
      const factor = speed / (1 + Math.sqrt(speed * swing))
      x[node] = (x[node] as number) + gx * factor
      y[node] = (y[node] as number) + gy * factor
      oldX[node] = gx
      oldY[node] = gy
    }
  }
}

/** ForceAtlas2's global speed: as fast as the swinging of the whole allows. */
function nextSpeed(order: number, speed: number, efficiency: number, swinging: number, traction: number) {
  const estimated = 0.05 * Math.sqrt(order)
  const least = Math.sqrt(estimated)
  const jitter = TOLERANCE * Math.max(least, Math.min(10, (estimated * traction) / (order * order)))
  let kept = efficiency
  let tolerance = jitter
  if (traction > 0 && swinging / traction > 2) {
    if (kept > 0.05) kept *= 0.5
    tolerance = Math.max(jitter, TOLERANCE)
  }
  const target = swinging === 0 ? speed : (tolerance * kept * traction) / swinging
  if (swinging > tolerance * traction) {
    if (kept > 0.05) kept *= 0.7
  } else if (speed < 1000) kept *= 1.3
  return { speed: speed + Math.min(target - speed, 0.5 * speed), efficiency: kept }
}
