import { CypherError } from '../cypher-error.ts'
import { isTemporal } from '../temporal/temporal.ts'
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

const isDuration = (value: Value): boolean => isTemporal(value) && value.kind === 'duration'

class Sum implements Aggregate {
  protected total: Value = null
  protected readonly name: string = 'sum'
  add(value: Value): void {
    if (!isNumber(value) && !isDuration(value)) mistyped(this.name, 'numbers or durations', value)
    if (this.total !== null && isDuration(value) !== isDuration(this.total))
      throw new CypherError('invalid', `${this.name}() cannot mix numbers and durations`)
    this.total = this.total === null ? value : calculate('+', this.total, value)
  }
  result(): Value {
    return this.total ?? 0n
  }
}

/** Integers are summed as floats, as Neo4j does, so their sum cannot overflow. */
class Average extends Sum {
  protected override readonly name = 'avg'
  private count = 0
  override add(value: Value): void {
    this.count += 1
    super.add(typeof value === 'bigint' ? Number(value) : value)
  }
  override result(): Value {
    return this.total === null ? null : calculate('/', this.total, BigInt(this.count))
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
