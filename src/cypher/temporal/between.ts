import { invalid } from '../cypher-error.ts'
/** `duration.between` and its like: what lies between two points in time. */
import { plus } from './arithmetic.ts'
import { moveZone } from './build.ts'
import { toCivil } from './calendar.ts'
import { newDuration } from './duration.ts'
import {
  type CypherDate,
  DateTime,
  type Duration,
  epochSecond,
  hasDate,
  hasOffset,
  hasTime,
  type Instant,
  LocalDateTime,
  type LocalTime,
  OffsetTime,
  SECOND_NANOS,
} from './temporal.ts'
import { atZone, type Zone, zoneOf } from './zone.ts'

type Comparable = LocalTime | OffsetTime | LocalDateTime | DateTime

/** A date gets midnight. */
const withTime = (value: Instant): Comparable =>
  hasTime(value) ? value : new LocalDateTime((value as CypherDate).epochDay, 0)

/** A time of day gets the day of the other value, if that has one. */
function withDateOf(value: Comparable, other: Comparable): Comparable {
  if (hasDate(value) || !hasDate(other)) return value
  if (value.kind === 'time') return new DateTime(other.epochDay, value.nanoOfDay, value.offset, null)
  return new LocalDateTime(other.epochDay, value.nanoOfDay)
}

/** A local value gets the zone of the other value, if that has one. */
function withZoneOf(value: Comparable, other: Comparable): Comparable {
  if (hasOffset(value) || !hasOffset(other)) return value
  const zone: Zone = other.kind === 'datetime' ? zoneOf(other) : { offset: other.offset }
  if (value.kind === 'localdatetime') return atZone(value.epochDay, value.nanoOfDay, zone)
  return new OffsetTime(value.nanoOfDay, other.offset)
}

/** Two values that both have a date, or neither; both a zone, or neither. */
function alike(from: Instant, to: Instant): [Comparable, Comparable] {
  const [a, b] = [withTime(from), withTime(to)]
  const [c, d] = [withDateOf(a, b), withDateOf(b, a)]
  return [withZoneOf(c, d), withZoneOf(d, c)]
}

/** Days on the calendar of the first value's zone, and times of day. */
function localDays(from: Comparable, to: Comparable): { from: LocalDateTime; to: LocalDateTime } {
  if (!hasDate(from) || !hasDate(to)) throw invalid('Times without a date are no months or days apart.')
  const moved = from.kind === 'datetime' && to.kind === 'datetime' ? moveZone(to, zoneOf(from)) : to
  return {
    from: new LocalDateTime(from.epochDay, from.nanoOfDay),
    to: new LocalDateTime(moved.epochDay, moved.nanoOfDay),
  }
}

/** The last day that is wholly reached: a day less where the time of day is not. */
function wholeDay({ from, to }: { from: LocalDateTime; to: LocalDateTime }): number {
  if (to.epochDay > from.epochDay && to.nanoOfDay < from.nanoOfDay) return to.epochDay - 1
  if (to.epochDay < from.epochDay && to.nanoOfDay > from.nanoOfDay) return to.epochDay + 1
  return to.epochDay
}

function monthsBetween(from: Instant, to: Instant): bigint {
  const days = localDays(...alike(from, to))
  const packed = (epochDay: number): number => {
    const { year, month, day } = toCivil(epochDay)
    return (year * 12 + month) * 32 + day
  }
  return BigInt(Math.trunc((packed(wholeDay(days)) - packed(days.from.epochDay)) / 32))
}

function daysBetween(from: Instant, to: Instant): bigint {
  const days = localDays(...alike(from, to))
  return BigInt(wholeDay(days) - days.from.epochDay)
}

function nanosBetween(from: Instant, to: Instant): bigint {
  const [a, b] = alike(from, to)
  return nanosOf(b) - nanosOf(a)
}

function nanosOf(value: Comparable): bigint {
  const second = epochSecond(
    hasDate(value) ? value.epochDay : 0,
    value.nanoOfDay,
    hasOffset(value) ? value.offset : 0,
  )
  return second * BigInt(SECOND_NANOS) + BigInt(value.nanoOfDay % SECOND_NANOS)
}

export const inMonths = (from: Instant, to: Instant): Duration =>
  newDuration(monthsBetween(from, to), 0n, 0n, 0n)

export const inDays = (from: Instant, to: Instant): Duration => newDuration(0n, daysBetween(from, to), 0n, 0n)

export const inSeconds = (from: Instant, to: Instant): Duration =>
  newDuration(0n, 0n, 0n, nanosBetween(from, to))

/** As many months as fit, then as many days, then the rest. */
export function between(from: Instant, to: Instant): Duration {
  if (!hasDate(from) || !hasDate(to)) return inSeconds(from, to)
  const months = monthsBetween(from, to)
  const afterMonths = plus(from, newDuration(months, 0n, 0n, 0n))
  const days = daysBetween(afterMonths, to)
  const afterDays = plus(afterMonths, newDuration(0n, days, 0n, 0n))
  return newDuration(months, days, 0n, nanosBetween(afterDays, to))
}
