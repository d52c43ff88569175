import { invalid } from '../cypher-error.ts'
/** The components of temporal values: `date.year`, `duration.minutesOfHour`. Their names may have any case. */
import type { Value } from '../values/value.ts'
import { dayOfWeek, dayOfYear, firstOfQuarter, quarterOf, toCivil, weekOf, weekYearOf } from './calendar.ts'
import {
  type DateTime,
  type Duration,
  epochSecond,
  hasDate,
  hasOffset,
  hasTime,
  type OffsetTime,
  SECOND_NANOS,
  type Temporal,
} from './temporal.ts'
import { offsetToText } from './zone.ts'

type Components<T> = Record<string, (value: T) => Value>

const int = (value: number): bigint => BigInt(Math.floor(value))

function dayOfQuarter(epochDay: number): bigint {
  const { year, month } = toCivil(epochDay)
  return int(epochDay - firstOfQuarter(year, quarterOf(month)) + 1)
}

const DATE: Components<number> = {
  year: day => int(toCivil(day).year),
  quarter: day => int(quarterOf(toCivil(day).month)),
  month: day => int(toCivil(day).month),
  week: day => int(weekOf(day)),
  weekyear: day => int(weekYearOf(day)),
  dayofquarter: dayOfQuarter,
  quarterday: dayOfQuarter,
  day: day => int(toCivil(day).day),
  ordinalday: day => int(dayOfYear(day)),
  dayofweek: day => int(dayOfWeek(day)),
  weekday: day => int(dayOfWeek(day)),
}

const TIME: Components<number> = {
  hour: nanos => int(nanos / (3600 * SECOND_NANOS)),
  minute: nanos => int(nanos / (60 * SECOND_NANOS)) % 60n,
  second: nanos => int(nanos / SECOND_NANOS) % 60n,
  millisecond: nanos => int((nanos % SECOND_NANOS) / 1_000_000),
  microsecond: nanos => int((nanos % SECOND_NANOS) / 1000),
  nanosecond: nanos => int(nanos % SECOND_NANOS),
}

const OFFSET: Components<OffsetTime | DateTime> = {
  timezone: value => ('zone' in value ? value.zone : null) ?? offsetToText(value.offset),
  offset: value => offsetToText(value.offset),
  offsetminutes: value => BigInt(Math.trunc(value.offset / 60)),
  offsetseconds: value => BigInt(value.offset),
}

const millis = (value: DateTime): bigint =>
  epochSecond(value.epochDay, value.nanoOfDay, value.offset) * 1000n +
  int((value.nanoOfDay % SECOND_NANOS) / 1_000_000)

const EPOCH: Components<DateTime> = {
  // Before 1970 Neo4j rounds milliseconds down, and seconds up from there.
  epochseconds: value => millis(value) / 1000n,
  epochmillis: millis,
}

/** All seconds and nanoseconds in a smaller unit, rounded down. */
function inUnit({ seconds, nanos }: Duration, nanosOfUnit: number): bigint {
  return seconds * BigInt(SECOND_NANOS / nanosOfUnit) + int(nanos / nanosOfUnit)
}

const DURATION: Components<Duration> = {
  years: ({ months }) => months / 12n,
  quarters: ({ months }) => months / 3n,
  months: ({ months }) => months,
  weeks: ({ days }) => days / 7n,
  days: ({ days }) => days,
  hours: ({ seconds }) => seconds / 3600n,
  minutes: ({ seconds }) => seconds / 60n,
  seconds: ({ seconds }) => seconds,
  milliseconds: value => inUnit(value, 1_000_000),
  microseconds: value => inUnit(value, 1000),
  nanoseconds: value => inUnit(value, 1),
  quartersofyear: ({ months }) => (months / 3n) % 4n,
  monthsofquarter: ({ months }) => months % 3n,
  monthsofyear: ({ months }) => months % 12n,
  daysofweek: ({ days }) => days % 7n,
  minutesofhour: ({ seconds }) => (seconds / 60n) % 60n,
  secondsofminute: ({ seconds }) => seconds % 60n,
  millisecondsofsecond: ({ nanos }) => int(nanos / 1_000_000),
  microsecondsofsecond: ({ nanos }) => int(nanos / 1000),
  nanosecondsofsecond: ({ nanos }) => BigInt(nanos),
}

/** A component of a value. Neo4j fails for a name that the value has not, and so does this. */
export function component(value: Temporal, name: string): Value {
  const key = name.toLowerCase()
  const found =
    value.kind === 'duration'
      ? own(DURATION, key)?.(value)
      : ((hasDate(value) ? own(DATE, key)?.(value.epochDay) : undefined) ??
        (hasTime(value) ? own(TIME, key)?.(value.nanoOfDay) : undefined) ??
        (hasOffset(value) ? own(OFFSET, key)?.(value) : undefined) ??
        (value.kind === 'datetime' ? own(EPOCH, key)?.(value) : undefined))
  if (found === undefined) throw invalid(`A ${value.kind} has no component ${name}.`)
  return found
}

const own = <T>(components: Components<T>, name: string): ((value: T) => Value) | undefined =>
  Object.hasOwn(components, name) ? components[name] : undefined
