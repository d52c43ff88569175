/** Lengths of time: made of fractional parts, added, multiplied and divided. */
import { CypherError, invalid } from '../cypher-error.ts'
import type { Value } from '../values/value.ts'

import { DAY_NANOS, DAY_SECONDS, Duration, SECOND_NANOS } from './temporal.ts'

const NANOS = BigInt(SECOND_NANOS)
/** A month of an average year of 365.2425 days. */
const MONTH_SECONDS = 2_629_746
const MONTH_NANOS = MONTH_SECONDS * SECOND_NANOS
const LARGEST = 2n ** 63n - 1n

const WRAPS = 'Neo4j gives a wrong duration for units that overflow 64 bits. Give the amount in larger units.'

const fits = (value: bigint): boolean => value >= -LARGEST - 1n && value <= LARGEST

const overflow = (): Error => invalid('The duration is too long: its value overflows 64 bits.')

/** Carries nanoseconds over into seconds. Fails where the whole length in seconds does not fit into 64 bits. */
export function newDuration(months: bigint, days: bigint, seconds: bigint, nanos: bigint): Duration {
  const rest = ((nanos % NANOS) + NANOS) % NANOS
  const whole = seconds + (nanos - rest) / NANOS
  const length = months * BigInt(MONTH_SECONDS) + days * BigInt(DAY_SECONDS) + whole
  if (![months, days, whole, length].every(fits)) throw overflow()
  return new Duration(months, days, whole, Number(rest))
}

/** Java's cast from double to long, which fails here where it would not be exact. */
function toWhole(value: number): bigint {
  if (Number.isNaN(value)) return 0n
  if (!Number.isFinite(value)) throw overflow()
  return BigInt(Math.trunc(value))
}

/**
 * Spreads fractions: that of a month over days and seconds by the average length of a month. The order of the steps
 * matters for the last digit of the nanoseconds.
 */
export function approximate(
  months: number,
  days: number,
  seconds: number,
  nanos: number,
  sign = 1n,
): Duration {
  const wholeMonths = toWhole(months)
  const allDays = days + ((months % 1) * MONTH_NANOS) / DAY_NANOS
  const wholeDays = toWhole(allDays)
  const allSeconds = seconds + ((allDays % 1) * DAY_NANOS) / SECOND_NANOS
  const wholeSeconds = toWhole(allSeconds)
  const wholeNanos = toWhole(nanos + (allSeconds % 1) * SECOND_NANOS)
  return newDuration(sign * wholeMonths, sign * wholeDays, sign * wholeSeconds, sign * wholeNanos)
}

export const addDurations = (a: Duration, b: Duration): Duration =>
  newDuration(a.months + b.months, a.days + b.days, a.seconds + b.seconds, BigInt(a.nanos + b.nanos))

export const negate = ({ months, days, seconds, nanos }: Duration): Duration =>
  newDuration(-months, -days, -seconds, BigInt(-nanos))

export function multiplyDuration(
  { months, days, seconds, nanos }: Duration,
  factor: bigint | number,
): Duration {
  if (typeof factor === 'bigint')
    return newDuration(months * factor, days * factor, seconds * factor, BigInt(nanos) * factor)
  return approximate(Number(months) * factor, Number(days) * factor, Number(seconds) * factor, nanos * factor)
}

export function divideDuration(
  { months, days, seconds, nanos }: Duration,
  divisor: bigint | number,
): Duration {
  if (divisor === 0n) throw invalid('/ by zero', null, { kind: 'zero' })
  const by = Number(divisor)
  return approximate(Number(months) / by, Number(days) / by, Number(seconds) / by, nanos / by)
}

/** How long it is on average, in seconds and nanoseconds. It orders durations. */
export const averageSeconds = ({ months, days, seconds }: Duration): bigint =>
  months * BigInt(MONTH_SECONDS) + days * BigInt(DAY_SECONDS) + seconds

/** The units of a map: which part of a duration each belongs to, and how many of that part it is. */
const UNITS: Record<string, { part: 'months' | 'days' | 'seconds' | 'nanos'; size: number }> = {
  years: { part: 'months', size: 12 },
  months: { part: 'months', size: 1 },
  weeks: { part: 'days', size: 7 },
  days: { part: 'days', size: 1 },
  hours: { part: 'seconds', size: 3600 },
  minutes: { part: 'seconds', size: 60 },
  seconds: { part: 'seconds', size: 1 },
  milliseconds: { part: 'nanos', size: 1e6 },
  microseconds: { part: 'nanos', size: 1e3 },
  nanoseconds: { part: 'nanos', size: 1 },
}

/** Adds up amounts of units by name, in any case of letters. Whole numbers stay exact. */
export function fromUnits(units: Iterable<[name: string, value: Value]>, sign = 1n): Duration {
  const whole = { months: 0n, days: 0n, seconds: 0n, nanos: 0n }
  const broken = { months: 0, days: 0, seconds: 0, nanos: 0 }
  let exact = true
  let some = false
  for (const [name, value] of units) {
    const unit = UNITS[name.toLowerCase()]
    if (!unit) throw invalid(`Unknown field: ${name}`)
    if (typeof value !== 'bigint' && typeof value !== 'number')
      throw invalid(`${name} must be a number value.`)
    if (typeof value === 'bigint') whole[unit.part] += value * BigInt(unit.size)
    else exact = false
    broken[unit.part] += Number(value) * unit.size
    some = true
  }
  if (!some) throw invalid('At least one temporal unit must be specified.')
  if (!Object.values(whole).every(fits)) throw new CypherError('refused', WRAPS)
  if (!exact) return approximate(broken.months, broken.days, broken.seconds, broken.nanos, sign)
  return newDuration(sign * whole.months, sign * whole.days, sign * whole.seconds, sign * whole.nanos)
}
