import type { Scene } from '../scene.ts'
import type { Measure } from './measure-names.ts'
import { measureRow } from './measures.ts'

/** The values of a measure, spread from 0 to 1. */
export interface Scale {
  measure: Measure
  /** From 0 to 1 for each node; NaN where it has no value. */
  shares: Float32Array
  /** The values at 0, in the middle, and at 1. Smaller values are at 0, too. */
  ticks: readonly [number, number, number]
  /** From how many nodes it is estimated; null where all are counted. */
  estimatedFrom: number | null
}

/** What is less than this part of the largest value looks like nothing. */
const SPAN = 1000
/** Old dates are few and far apart: this share of the nodes is at 0. */
const OLD = 0.05

/** The value that a share of some sorted values is below. */
const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.floor(share * (sorted.length - 1))] ?? 0

/** Works out a measure of a scene; null if no two nodes differ in it. */
export function* scaleSteps(scene: Scene, measure: Measure): Generator<void, Scale | null> {
  const { steps, spread, estimatedFrom } = measureRow(measure)
  const values = yield* steps(scene)
  const known = values.filter(value => value > 0).sort()
  const high = known.at(-1) ?? 0
  const low = spread === 'even' ? quantile(known, OLD) : Math.max(known[0] ?? 0, high / SPAN)
  if (known.length === 0 || low === high) return null
  const [bend, back] =
    spread === 'even' ? [(value: number) => value, (bent: number) => bent] : [Math.log, Math.exp]
  const [from, to] = [bend(low), bend(high)]
  const shareOf = (value: number) =>
    Number.isNaN(value) ? Number.NaN : Math.max(0, (bend(Math.max(value, low)) - from) / (to - from))
  return {
    measure,
    shares: Float32Array.from(values, shareOf),
    ticks: [low, back((from + to) / 2), high],
    estimatedFrom: estimatedFrom(scene),
  }
}
