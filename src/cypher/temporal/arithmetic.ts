/** `+`, `-`, `*` and `/` of temporal values. */
import type { Value } from '../values/value.ts'
import { checkedEpochDay, plusMonths } from './calendar.ts'
import { addDurations, divideDuration, multiplyDuration, negate } from './duration.ts'
import {
  CypherDate,
  DAY_NANOS,
  DAY_SECONDS,
  type DateTime,
  type Duration,
  epochSecond,
  type Instant,
  isDuration,
  isInstant,
  LocalDateTime,
  LocalTime,
  OffsetTime,
  SECOND_NANOS,
} from './temporal.ts'
import { atSecond, atZone, zoneOf } from './zone.ts'

const NANOS = BigInt(SECOND_NANOS)

/** A day and a time of day some nanoseconds later. */
function plusNanos(epochDay: number, nanoOfDay: number, nanos: bigint): LocalDateTime {
  const day = BigInt(DAY_NANOS)
  const total = BigInt(nanoOfDay) + nanos
  const rest = ((total % day) + day) % day
  return new LocalDateTime(checkedEpochDay(epochDay + Number((total - rest) / day)), Number(rest))
}

const timeNanos = ({ seconds, nanos }: Duration): bigint => seconds * NANOS + BigInt(nanos)

const plusDate = (epochDay: number, { months, days }: Duration): number =>
  checkedEpochDay(plusMonths(epochDay, Number(months)) + Number(days))

/** Months and days follow the calendar of the zone, seconds the course of time. */
function plusZoned(value: DateTime, duration: Duration): DateTime {
  const zone = zoneOf(value)
  const months = atZone(
    plusMonths(value.epochDay, Number(duration.months)),
    value.nanoOfDay,
    zone,
    value.offset,
  )
  const days = atZone(
    checkedEpochDay(months.epochDay + Number(duration.days)),
    months.nanoOfDay,
    zone,
    months.offset,
  )
  const nanos = BigInt(days.nanoOfDay % SECOND_NANOS) + BigInt(duration.nanos)
  const second = epochSecond(days.epochDay, days.nanoOfDay, days.offset) + duration.seconds + nanos / NANOS
  const moved = atSecond(second, Number(nanos % NANOS), zone)
  checkedEpochDay(moved.epochDay)
  return moved
}

export function plus(value: Instant, duration: Duration): Instant {
  switch (value.kind) {
    case 'date': {
      const days = Number(duration.seconds / BigInt(DAY_SECONDS))
      return new CypherDate(checkedEpochDay(plusDate(value.epochDay, duration) + days))
    }
    case 'localtime':
      return new LocalTime(plusNanos(0, value.nanoOfDay, timeNanos(duration) % BigInt(DAY_NANOS)).nanoOfDay)
    case 'time': {
      const moved = plusNanos(0, value.nanoOfDay, timeNanos(duration) % BigInt(DAY_NANOS))
      return new OffsetTime(moved.nanoOfDay, value.offset)
    }
    case 'localdatetime':
      return plusNanos(plusDate(value.epochDay, duration), value.nanoOfDay, timeNanos(duration))
    case 'datetime':
      return plusZoned(value, duration)
  }
}

/** Undefined: these two cannot be added. */
export function addTemporal(a: Value, b: Value): Value | undefined {
  if (isDuration(a) && isDuration(b)) return addDurations(a, b)
  if (isInstant(a) && isDuration(b)) return plus(a, b)
  if (isDuration(a) && isInstant(b)) return plus(b, a)
  return undefined
}

/** Undefined: the second cannot be taken from the first. */
export function subtractTemporal(a: Value, b: Value): Value | undefined {
  if (!isDuration(b)) return undefined
  if (isDuration(a)) return addDurations(a, negate(b))
  return isInstant(a) ? plus(a, negate(b)) : undefined
}

/** Undefined: these two cannot be multiplied. */
export function multiplyTemporal(a: Value, b: Value): Value | undefined {
  const [duration, factor] = isDuration(a) ? [a, b] : [b, a]
  if (!isDuration(duration) || (typeof factor !== 'bigint' && typeof factor !== 'number')) return undefined
  return multiplyDuration(duration, factor)
}

/** Undefined: the first cannot be divided by the second. */
export function divideTemporal(a: Value, b: Value): Value | undefined {
  if (!isDuration(a) || (typeof b !== 'bigint' && typeof b !== 'number')) return undefined
  return divideDuration(a, b)
}
