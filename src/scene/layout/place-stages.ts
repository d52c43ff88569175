import { applyForces, type Bodies } from './forces.ts'
import type { Stage } from './stages.ts'
import { TINY } from './tightness.ts'

/** Rounds of refinement from the coarsest stage to the finest. The last number also applies to further stages. */
const ROUNDS = [300, 150, 100, 80, 80, 60]
/** For a stage of few nodes there is time to come to rest. Tiny graphs rest soon, and there may be thousands of them. */
const FEW = 2000
const ROUNDS_FEW = 300
const ROUNDS_TINY = 80

function roundsOf(step: number, order: number, whole: number): number {
  if (whole <= TINY) return ROUNDS_TINY
  return order <= FEW ? ROUNDS_FEW : (ROUNDS[Math.min(step, ROUNDS.length - 1)] as number)
}

function scatter(mass: Float64Array, random: () => number): Bodies {
  const side = 2 * Math.sqrt(mass.reduce((sum, value) => sum + value, 0))
  const place = () => Float64Array.from(mass, () => (random() - 0.5) * side)
  return { x: place(), y: place(), mass }
}

/** Places children in a disc around their parent, whose radius grows with the root of the parent's mass. */
function refineFrom(parents: Bodies, { parent, mass }: Stage, random: () => number): Bodies {
  const [x, y] = [new Float64Array(parent.length), new Float64Array(parent.length)]
  for (let node = 0; node < parent.length; node += 1) {
    const around = parent[node] as number
    const radius = Math.sqrt(parents.mass[around] as number)
    let [dx, dy] = [1, 1]
    while (dx * dx + dy * dy > 1) [dx, dy] = [2 * random() - 1, 2 * random() - 1]
    x[node] = (parents.x[around] as number) + radius * dx
    y[node] = (parents.y[around] as number) + radius * dy
  }
  return { x, y, mass }
}

/**
 * Lays out one stage after another: the coarsest is scattered, and each finer one starts around its parents.
 * @param report is told how much of the work is done
 */
export function placeStages(
  stages: readonly Stage[],
  gravity: number,
  random: () => number,
  report: (share: number) => void = () => {},
): Bodies {
  let bodies: Bodies | null = null
  const whole = stages.at(-1)?.mass.length ?? 0
  const rounds = stages.map(({ mass }, step) => roundsOf(step, mass.length, whole))
  const work = stages.reduce((sum, { mass }, step) => sum + mass.length * (rounds[step] as number), 0)
  let done = 0
  for (const [step, stage] of stages.entries()) {
    bodies = bodies ? refineFrom(bodies, stage, random) : scatter(stage.mass, random)
    applyForces(stage.links, bodies, rounds[step] as number, gravity, () => {
      done += stage.mass.length
      report(done / work)
    })
  }
  return bodies ?? scatter(new Float64Array(0), random)
}
