import type { Adjacency } from '../../../src/graph/adjacency.ts'
import { Quadtree } from './quadtree.ts'

/** Positions and masses in an unfinished layout. */
export interface Bodies {
  x: Float64Array
  y: Float64Array
  /** Degree + 1, leaves included. Determines repulsion. */
  mass: Float64Array
}

/** The force on each node in this round and in the previous one. */
interface Forces {
  x: Float64Array
  y: Float64Array
  oldX: Float64Array
  oldY: Float64Array
}

interface Pace {
  speed: number
  efficiency: number
}

const THETA = 1
const GRAVITY = 0.01
const TOLERANCE = 1

/**
 * Refines positions in place: attraction along relationships by the logarithm of their length (LinLog: Noack
 * 2007, "Energy models for graph clustering"), repulsion by mass, strong gravity towards the centre, and the
 * adaptive speed of ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian 2014).
 */
export function applyForces(graph: Adjacency, bodies: Bodies, iterations: number): void {
  const { order } = graph
  const tree = new Quadtree()
  const column = () => new Float64Array(order)
  const forces: Forces = { x: column(), y: column(), oldX: column(), oldY: column() }
  const force = new Float64Array(2)
  let pace: Pace = { speed: 1, efficiency: 1 }
  for (let round = 0; round < iterations; round += 1) {
    tree.build(bodies.x, bodies.y, bodies.mass)
    for (let node = 0; node < order; node += 1) {
      tree.repulsion(node, THETA, force)
      attract(graph, bodies, node, force)
      forces.x[node] = force[0] as number
      forces.y[node] = force[1] as number
    }
    pace = nextPace(order, pace, forces, bodies.mass)
    move(bodies, forces, pace.speed)
  }
}

/** Adds the pull of its neighbours and of the centre to the force on a node. */
function attract(graph: Adjacency, { x, y, mass }: Bodies, node: number, force: Float64Array): void {
  const { offsets, targets, weights } = graph
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
  force[0] = gx
  force[1] = gy
}

/** How much the force on a node has changed since the previous round. */
function swingOf({ x, y, oldX, oldY }: Forces, mass: Float64Array, node: number): number {
  const sx = (x[node] as number) - (oldX[node] as number)
  const sy = (y[node] as number) - (oldY[node] as number)
  return (mass[node] as number) * Math.sqrt(sx * sx + sy * sy)
}

/** How much of the force on a node has stayed the same. */
function tractionOf({ x, y, oldX, oldY }: Forces, mass: Float64Array, node: number): number {
  const tx = (x[node] as number) + (oldX[node] as number)
  const ty = (y[node] as number) + (oldY[node] as number)
  return ((mass[node] as number) * Math.sqrt(tx * tx + ty * ty)) / 2
}

/** Moves each node along the force on it, more slowly if the force swings. */
function move({ x, y, mass }: Bodies, forces: Forces, speed: number): void {
  for (let node = 0; node < x.length; node += 1) {
    const factor = speed / (1 + Math.sqrt(speed * swingOf(forces, mass, node)))
    const [fx, fy] = [forces.x[node] as number, forces.y[node] as number]
    x[node] = (x[node] as number) + fx * factor
    y[node] = (y[node] as number) + fy * factor
    forces.oldX[node] = fx
    forces.oldY[node] = fy
  }
}

/** The global speed of ForceAtlas2: as fast as the total swinging allows. */
function nextPace(order: number, { speed, efficiency }: Pace, forces: Forces, mass: Float64Array): Pace {
  let [swinging, traction] = [0, 0]
  for (let node = 0; node < order; node += 1) {
    swinging += swingOf(forces, mass, node)
    traction += tractionOf(forces, mass, node)
  }
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
