import { CypherError } from '../cypher-error.ts'
import { isDuration } from '../temporal/temporal.ts'
import { calculate } from '../values/arithmetic.ts'
import { isNumber } from '../values/equality.ts'
import { order } from '../values/order.ts'
import type { Steps } from '../values/steps.ts'
import type { Value } from '../values/value.ts'
import { mistyped } from './function.ts'
import { percentile, Spread } from './statistics.ts'

/** Gathers the values of one group. Nulls are left out before they come here. */
export interface Aggregate {
  /** `second` is the second argument, of those that have one. */
  add(value: Value, second: Value, steps: Steps): void
  result(steps: Steps): Value
}

class Count implements Aggregate {
  private count = 0
  add(): void {
    this.count += 1
  }
  result(): Value {
    return BigInt(this.count)
  }
}

class Collect implements Aggregate {
  private readonly items: Value[] = []
  add(value: Value): void {
    this.items.push(value)
  }
  result(): Value {
    return this.items
  }
}

class Extreme implements Aggregate {
  private best: Value = null
  private readonly sign: 1 | -1
  constructor(sign: 1 | -1) {
    this.sign = sign
  }
  add(value: Value, _: Value, steps: Steps): void {
    if (this.best === null || order(value, this.best, steps) * this.sign > 0) this.best = value
  }
  result(): Value {
    return this.best
  }
}

/** A sum of integers that needs more than 64 bits becomes a float. */
function plus(left: Value, right: Value): Value {
  if (typeof left !== 'bigint' || typeof right !== 'bigint') return calculate('+', left, right)
  const sum = left + right
  return BigInt.asIntN(64, sum) === sum ? sum : Number(left) + Number(right)
}

abstract class Total implements Aggregate {
  protected total: Value = null
  protected abstract readonly name: string
  protected abstract addNumber(value: bigint | number): void
  add(value: Value): void {
    if (!isNumber(value) && !isDuration(value)) mistyped(this.name, 'numbers or durations', value)
    if (this.total !== null && isDuration(value) !== isDuration(this.total))
      throw new CypherError('invalid', `${this.name}() cannot mix numbers and durations`)
    if (isNumber(value)) this.addNumber(value)
    else this.total = this.total === null ? value : calculate('+', this.total, value)
  }
  abstract result(): Value
}

class Sum extends Total {
  protected override readonly name = 'sum'
  protected override addNumber(value: bigint | number): void {
    this.total = plus(this.total ?? 0n, value)
  }
  override result(): Value {
    return this.total ?? 0n
  }
}

/** Of numbers it is the mean of those that came so far, moved by each; so no sum of large floats overflows. */
class Average extends Total {
  protected override readonly name = 'avg'
  private count = 0
  private mean = 0
  override add(value: Value): void {
    this.count += 1
    super.add(value)
  }
  protected override addNumber(value: bigint | number): void {
    this.mean += (Number(value) - this.mean) / this.count
    this.total = this.mean
  }
  override result(): Value {
    return isDuration(this.total) ? calculate('/', this.total, BigInt(this.count)) : this.total
  }
}

class Percentile implements Aggregate {
  private readonly values: (bigint | number)[] = []
  private share: number | null = null
  private readonly continuous: boolean
  constructor(continuous: boolean) {
    this.continuous = continuous
  }
  add(value: Value, share: Value): void {
    if (!isNumber(value)) mistyped('percentile', 'numbers', value)
    this.share ??= isNumber(share) ? Number(share) : mistyped('percentile', 'a number', share)
    if (!(this.share >= 0 && this.share <= 1))
      throw new CypherError(
        'invalid',
        `Invalid input '${this.share}' is not a valid argument, must be a number in the range 0.0 to 1.0`,
      )
    this.values.push(value)
  }
  result(steps: Steps): Value {
    return percentile(this.values, this.share ?? 0, this.continuous, steps)
  }
}

class Deviation implements Aggregate {
  private readonly spread = new Spread()
  private readonly sample: boolean
  constructor(sample: boolean) {
    this.sample = sample
  }
  add(value: Value): void {
    this.spread.add(isNumber(value) ? Number(value) : mistyped('stDev', 'numbers', value))
  }
  result(): Value {
    return this.spread.deviation(this.sample)
  }
}

/** Aggregating functions by name in lower case; one object gathers one group. */
export const AGGREGATES: Readonly<Record<string, () => Aggregate>> = {
  avg: () => new Average(),
  collect: () => new Collect(),
  count: () => new Count(),
  max: () => new Extreme(1),
  min: () => new Extreme(-1),
  percentilecont: () => new Percentile(true),
  percentiledisc: () => new Percentile(false),
  stdev: () => new Deviation(true),
  stdevp: () => new Deviation(false),
  sum: () => new Sum(),
}
