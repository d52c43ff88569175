import { invalid } from '../cypher-error.ts'
/** `date.truncate('month', value, {day: 2})` and its like. */
import type { CypherMap, Value } from '../values/value.ts'
import { dayOf, timeOf, zoneFrom } from './build.ts'
import {
  dayOfWeek,
  firstOfQuarter,
  firstOfWeekYear,
  quarterOf,
  toCivil,
  toEpochDay,
  weekYearOf,
} from './calendar.ts'
import { buildDate, buildTime, DATE_NAMES, type Fields, fieldsOf, has, TIME_NAMES } from './fields.ts'
import {
  CypherDate,
  type DateTime,
  hasOffset,
  type Instant,
  LocalDateTime,
  LocalTime,
  OffsetTime,
  SECOND_NANOS,
} from './temporal.ts'
import { atSecond, atZone, UTC, zoneOf } from './zone.ts'

const firstOfYears = (epochDay: number, years: number): number =>
  toEpochDay(Math.trunc(toCivil(epochDay).year / years) * years, 1, 1)

/** The first day of the unit that a day lies in. */
const DATE_UNITS: Record<string, (epochDay: number) => number> = {
  millennium: day => firstOfYears(day, 1000),
  century: day => firstOfYears(day, 100),
  decade: day => firstOfYears(day, 10),
  year: day => firstOfYears(day, 1),
  weekYear: day => firstOfWeekYear(weekYearOf(day)),
  quarter: day => firstOfQuarter(toCivil(day).year, quarterOf(toCivil(day).month)),
  month: day => day - toCivil(day).day + 1,
  week: day => day - dayOfWeek(day) + 1,
  day: day => day,
}

/** The nanoseconds of each unit of a time of day. */
const TIME_UNITS: Record<string, number> = {
  hour: 3600 * SECOND_NANOS,
  minute: 60 * SECOND_NANOS,
  second: SECOND_NANOS,
  millisecond: 1_000_000,
  microsecond: 1000,
}

interface Truncated {
  epochDay: number
  nanoOfDay: number
}

function truncateDate(unit: string, epochDay: number): number {
  if (Object.hasOwn(TIME_UNITS, unit)) throw invalid(`${unit} is too small a unit to truncate a date to.`)
  if (!Object.hasOwn(DATE_UNITS, unit)) throw invalid(`Unsupported unit: ${unit}`)
  return DATE_UNITS[unit]?.(epochDay) ?? epochDay
}

function truncateTime(unit: string, nanoOfDay: number): number {
  if (unit === 'day') return 0
  if (Object.hasOwn(DATE_UNITS, unit)) throw invalid(`${unit} is too large a unit to truncate a time to.`)
  const size = Object.hasOwn(TIME_UNITS, unit) ? TIME_UNITS[unit] : undefined
  if (size === undefined) throw invalid(`Unsupported unit: ${unit}`)
  return nanoOfDay - (nanoOfDay % size)
}

function truncateBoth(unit: string, value: Value): Truncated {
  const epochDay = dayOf(value)
  if (!Object.hasOwn(TIME_UNITS, unit)) return { epochDay: truncateDate(unit, epochDay), nanoOfDay: 0 }
  return { epochDay, nanoOfDay: truncateTime(unit, timeOf(value)) }
}

/** Smaller fields than the unit add to what truncation kept of the second. */
function keptSubsecond(unit: string, nanoOfDay: number, fields: Fields): Fields {
  const name = unit === 'millisecond' || unit === 'microsecond' ? unit : null
  const size = name === null ? undefined : TIME_UNITS[name]
  if (name === null || size === undefined || has(fields, ['millisecond', name])) return fields
  if (!has(fields, ['microsecond', 'nanosecond'])) return fields
  return new Map([...fields, [name, BigInt(Math.floor((nanoOfDay % SECOND_NANOS) / size))]])
}

function time(unit: string, nanoOfDay: number, fields: Fields): number {
  return buildTime(keptSubsecond(unit, nanoOfDay, fields), nanoOfDay)
}

const NO_FIELDS: Fields = new Map()

const fieldsIn = (map: CypherMap | null, ...allowed: string[]): Fields =>
  map === null || map.size === 0 ? NO_FIELDS : fieldsOf(map, allowed)

export function truncatedDate(unit: string, value: Instant, map: CypherMap | null): CypherDate {
  const fields = fieldsIn(map, ...DATE_NAMES)
  return new CypherDate(buildDate(fields, truncateDate(unit, dayOf(value)), false))
}

export function truncatedLocalTime(unit: string, value: Instant, map: CypherMap | null): LocalTime {
  const fields = fieldsIn(map, ...TIME_NAMES)
  return new LocalTime(time(unit, truncateTime(unit, timeOf(value)), fields))
}

/** @param now gives a named zone its offset */
export function truncatedTime(unit: string, value: Instant, map: CypherMap | null, now: bigint): OffsetTime {
  const fields = fieldsIn(map, 'timezone', ...TIME_NAMES)
  const own = hasOffset(value) ? value.offset : 0
  const offset = fields.has('timezone') ? atSecond(now, 0, zoneFrom(fields.get('timezone'))).offset : own
  return new OffsetTime(time(unit, truncateTime(unit, timeOf(value)), fields), offset)
}

export function truncatedLocalDateTime(unit: string, value: Instant, map: CypherMap | null): LocalDateTime {
  const fields = fieldsIn(map, ...DATE_NAMES, ...TIME_NAMES)
  const { epochDay, nanoOfDay } = truncateBoth(unit, value)
  return new LocalDateTime(buildDate(fields, epochDay, false), time(unit, nanoOfDay, fields))
}

export function truncatedDateTime(unit: string, value: Instant, map: CypherMap | null): DateTime {
  const fields = fieldsIn(map, 'timezone', ...DATE_NAMES, ...TIME_NAMES)
  const { epochDay, nanoOfDay } = truncateBoth(unit, value)
  const own = value.kind === 'datetime' ? zoneOf(value) : UTC
  const zone = fields.has('timezone') ? zoneFrom(fields.get('timezone')) : own
  const preferred = value.kind === 'datetime' ? value.offset : undefined
  return atZone(buildDate(fields, epochDay, false), time(unit, nanoOfDay, fields), zone, preferred)
}
