import { PULL, pullAt } from './logarithm.ts'
import { Repulsion } from './repulsion.ts'

/** Positions and masses in an unfinished layout. */
export interface Bodies {
  x: Float64Array
  y: Float64Array
  /** Degree + 1, leaves included. Determines repulsion. */
  mass: Float64Array
}

/** Links, each once. */
export interface Links {
  from: Uint32Array
  to: Uint32Array
  weight: Float64Array
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

const TOLERANCE = 1

/**
 * Refines positions in place: attraction along links by the logarithm of their length (LinLog: Noack 2007, "Energy
 * models for graph clustering"), repulsion by mass, strong gravity towards the centre, and the adaptive speed of
 * ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian 2014).
 * @param gravity the pull towards the centre, for each unit of mass and distance
 * @param onRound is called after each round
 */
export function applyForces(
  links: Links,
  bodies: Bodies,
  iterations: number,
  gravity: number,
  onRound: () => void = () => {},
): void {
  const order = bodies.x.length
  const column = () => new Float64Array(order)
  const forces: Forces = { x: column(), y: column(), oldX: column(), oldY: column() }
  const repulsion = new Repulsion(order)
  let pace: Pace = { speed: 1, efficiency: 1 }
  for (let round = 0; round < iterations; round += 1) {
    repulsion.apply(bodies, forces.x, forces.y)
    attract(links, bodies, forces)
    pace = nextPace(pull(bodies, forces, gravity), order, pace)
    move(bodies, forces, pace.speed)
    onRound()
  }
}

/** Adds the pull of links. */
function attract({ from, to, weight }: Links, { x, y }: Bodies, { x: forceX, y: forceY }: Forces): void {
  for (let link = 0; link < from.length; link += 1) {
    const a = from[link] as number
    const b = to[link] as number
    const dx = (x[b] as number) - (x[a] as number)
    const dy = (y[b] as number) - (y[a] as number)
    const pull = (weight[link] as number) * (PULL[pullAt(Math.sqrt(dx * dx + dy * dy))] as number)
    forceX[a] = (forceX[a] as number) + dx * pull
    forceY[a] = (forceY[a] as number) + dy * pull
    forceX[b] = (forceX[b] as number) - dx * pull
    forceY[b] = (forceY[b] as number) - dy * pull
  }
}

/** How much all forces together have changed since the previous round, and how much of them has stayed the same. */
interface Change {
  swinging: number
  traction: number
}

/** Adds gravity. @returns how the forces have changed */
function pull({ x, y, mass }: Bodies, forces: Forces, gravity: number): Change {
  let swinging = 0
  let traction = 0
  for (let node = 0; node < x.length; node += 1) {
    const m = mass[node] as number
    const fx = (forces.x[node] as number) - (x[node] as number) * m * gravity
    const fy = (forces.y[node] as number) - (y[node] as number) * m * gravity
    forces.x[node] = fx
    forces.y[node] = fy
    const ox = forces.oldX[node] as number
    const oy = forces.oldY[node] as number
    swinging += m * Math.sqrt((fx - ox) * (fx - ox) + (fy - oy) * (fy - oy))
    traction += (m * Math.sqrt((fx + ox) * (fx + ox) + (fy + oy) * (fy + oy))) / 2
  }
  return { swinging, traction }
}

/** Moves each node along the force on it, more slowly if the force swings. */
function move({ x, y, mass }: Bodies, forces: Forces, speed: number): void {
  for (let node = 0; node < x.length; node += 1) {
    const fx = forces.x[node] as number
    const fy = forces.y[node] as number
    const sx = fx - (forces.oldX[node] as number)
    const sy = fy - (forces.oldY[node] as number)
    const factor = speed / (1 + Math.sqrt(speed * (mass[node] as number) * Math.sqrt(sx * sx + sy * sy)))
    x[node] = (x[node] as number) + fx * factor
    y[node] = (y[node] as number) + fy * factor
    forces.oldX[node] = fx
    forces.oldY[node] = fy
  }
}

/** The global speed of ForceAtlas2: as fast as the total swinging allows. */
function nextPace({ swinging, traction }: Change, order: number, { speed, efficiency }: Pace): Pace {
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
