import { order } from '../values/order.ts'
import type { Steps } from '../values/steps.ts'
import type { Value } from '../values/value.ts'

/**
 * The value below which a share of the others lies: one of them, or, when `continuous`, between the two nearest.
 * @param share 0 to 1
 */
export function percentile(
  values: (bigint | number)[],
  share: number,
  continuous: boolean,
  steps: Steps,
): Value {
  if (values.length === 0) return null
  const sorted = [...values].sort((one, other) => order(one, other, steps))
  const last = sorted.length - 1
  if (!continuous) return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as Value
  const place = share * last
  const [below, above] = [Math.floor(place), Math.ceil(place)]
  if (below === above) return sorted[below] as Value
  return Number(sorted[below]) * (above - place) + Number(sorted[above]) * (place - below)
}

/** Mean and variance of numbers as they come. Source: Welford, Technometrics 4 (1962), 419–420. */
export class Spread {
  private count = 0
  private mean = 0
  private squares = 0

  add(value: number): void {
    this.count += 1
    const distance = value - this.mean
    this.mean += distance / this.count
    this.squares += distance * (value - this.mean)
  }

  /** The standard deviation of a sample, or of everything; null of nothing, 0 of one number. */
  deviation(sample: boolean): number | null {
    if (this.count < 2) return this.count === 0 ? null : 0
    return Math.sqrt(this.squares / (sample ? this.count - 1 : this.count))
  }
}
