import { invalid } from '../cypher-error.ts'
/** The maps that build temporal values: `{year: 2024, week: 3}`. The names of their entries may have any case. */
import type { CypherMap, Value } from '../values/value.ts'
import {
  checkedDate,
  checkedEpochDay,
  clampedDate,
  dayOfWeek,
  firstOfQuarter,
  firstOfWeekYear,
  inRange,
  isLeap,
  LAST_YEAR,
  plusMonths,
  quarterOf,
  toCivil,
  toEpochDay,
  weekOf,
  weeksInYear,
  weekYearOf,
} from './calendar.ts'
import { SECOND_NANOS } from './temporal.ts'

/** Names in lower case. */
export type Fields = ReadonlyMap<string, Value>

/** Each way to name a day of a year: the larger unit first. */
const DATE_FIELDS = {
  calendar: ['month', 'day'],
  week: ['week', 'dayofweek'],
  quarter: ['quarter', 'dayofquarter'],
  ordinal: ['ordinalday'],
} satisfies Record<string, string[]>
const CLOCK_FIELDS = ['hour', 'minute', 'second'] as const
const SUBSECOND_FIELDS = ['millisecond', 'microsecond', 'nanosecond'] as const

export const DATE_NAMES: readonly string[] = ['year', ...Object.values(DATE_FIELDS).flat()]
export const TIME_NAMES: readonly string[] = [...CLOCK_FIELDS, ...SUBSECOND_FIELDS]

/** What else a map may hold. */
const OTHER_NAMES = ['date', 'time', 'datetime', 'timezone', 'epochseconds', 'epochmillis']

export function fieldsOf(map: CypherMap, allowed: readonly string[]): Fields {
  const fields = new Map<string, Value>()
  for (const [name, value] of map) {
    const field = name.toLowerCase()
    if (![...DATE_NAMES, ...TIME_NAMES, ...OTHER_NAMES].includes(field))
      throw invalid(`No such field: ${name}`)
    if (!allowed.includes(field)) throw invalid(`Not supported: ${name}`)
    fields.set(field, value)
  }
  if (fields.size === 0) throw invalid('At least one temporal unit must be specified.')
  return fields
}

export const has = (fields: Fields, names: readonly string[]): boolean => names.some(name => fields.has(name))

/** The integer of a field; null: it is not there. A null in the map means the least value that the field can have. */
export function integerOf(fields: Fields, name: string): number | null {
  const value = fields.get(name)
  if (value === undefined) return null
  if (value === null) return name === 'year' || TIME_NAMES.includes(name) ? 0 : 1
  if (typeof value === 'bigint') return Number(value)
  throw invalid(`${name} must be an integer value.`)
}

/** Without a base, a smaller unit needs all the larger ones. */
function needLarger(fields: Fields, names: readonly string[], belowThem: boolean): void {
  const used = belowThem ? names.length : names.findLastIndex(name => fields.has(name))
  const missing = names.slice(0, used).find(name => !fields.has(name))
  if (missing !== undefined) throw invalid(`${missing} must be specified`)
}

/** Only a day of the year may stand alone, which Neo4j takes for one of the year 0. */
function needYear(fields: Fields, names: readonly string[], withTime: boolean): void {
  if (fields.has('ordinalday') && !withTime) return
  needLarger(fields, ['year', ...names], withTime)
  if (!fields.has('year')) throw invalid('year must be specified')
}

function withYear(base: number, year: number): number {
  const { month, day } = toCivil(base)
  return clampedDate(year, month, day)
}

function calendarDate(fields: Fields, base: number): number {
  const { year, month, day } = toCivil(base)
  const newMonth = inRange('MonthOfYear', integerOf(fields, 'month') ?? month, 1, 12)
  const newDay = integerOf(fields, 'day')
  return newDay === null ? clampedDate(year, newMonth, day) : checkedDate(year, newMonth, newDay)
}

/** The same week and day of another week year. Its week 53 becomes 52 where there is none. */
function withWeekYear(base: number, weekYear: number): number {
  inRange('WeekBasedYear', weekYear, -LAST_YEAR, LAST_YEAR)
  const week = Math.min(weekOf(base), weeksInYear(weekYear))
  return firstOfWeekYear(weekYear) + (week - 1) * 7 + dayOfWeek(base) - 1
}

function weekDate(fields: Fields, base: number): number {
  const week = inRange('WeekOfWeekBasedYear', integerOf(fields, 'week') ?? weekOf(base), 1, 53)
  const day = inRange('DayOfWeek', integerOf(fields, 'dayofweek') ?? dayOfWeek(base), 1, 7)
  return firstOfWeekYear(weekYearOf(base)) + (week - 1) * 7 + day - 1
}

function quarterDate(fields: Fields, base: number): number {
  const { year, month } = toCivil(base)
  const quarter = inRange('QuarterOfYear', integerOf(fields, 'quarter') ?? quarterOf(month), 1, 4)
  const day = integerOf(fields, 'dayofquarter')
  if (day === null) return plusMonths(base, 3 * (quarter - quarterOf(month)))
  return firstOfQuarter(year, quarter) + inRange('DayOfQuarter', day, 1, 92) - 1
}

function ordinalDate(fields: Fields, base: number): number {
  const { year } = toCivil(base)
  const day = inRange('DayOfYear', integerOf(fields, 'ordinalday') ?? 1, 1, 366)
  if (day === 366 && !isLeap(year))
    throw invalid(`Invalid date: ${year} is not a leap year and has no day 366.`)
  return toEpochDay(year, 1, 1) + day - 1
}

const BUILDERS = { calendar: calendarDate, week: weekDate, quarter: quarterDate, ordinal: ordinalDate }

/**
 * The day that the fields name. What they leave out is that of `base`, or the first there is.
 * @param withTime whether a time of day follows, which needs a whole date before it
 */
export function buildDate(fields: Fields, base: number | null, withTime: boolean): number {
  const ways = Object.entries(DATE_FIELDS).filter(([, names]) => has(fields, names))
  if (ways.length > 1) throw invalid(`${ways[0]?.[1][0]} cannot be combined with ${ways[1]?.[1][0]}.`)
  const [way, names] = (ways[0] ?? ['calendar', DATE_FIELDS.calendar]) as [keyof typeof BUILDERS, string[]]
  const year = integerOf(fields, 'year')
  if (base === null) needYear(fields, names, withTime)
  if (year !== null) inRange('Year', year, -LAST_YEAR, LAST_YEAR)
  return checkedEpochDay(BUILDERS[way](fields, dateOfYear(base, year, way === 'week', fields.has('week'))))
}

/** A year that is given with a week is the year of the week. */
function dateOfYear(base: number | null, year: number | null, byWeek: boolean, withWeek: boolean): number {
  if (base === null) return byWeek ? firstOfWeekYear(year ?? 0) : toEpochDay(year ?? 0, 1, 1)
  if (year === null) return base
  return withWeek ? withWeekYear(base, year) : withYear(base, year)
}

/** Nanoseconds below a second. Each field counts from the end of the next larger one that is given. */
function subsecond(fields: Fields): number | null {
  if (!has(fields, SUBSECOND_FIELDS)) return null
  let nanos = 0
  let end = SECOND_NANOS
  SUBSECOND_FIELDS.forEach((name, index) => {
    const value = integerOf(fields, name)
    if (value === null) return
    const size = 1000 ** (2 - index)
    if (value < 0 || value * size >= end) throw invalid(`Invalid value for ${name}: ${value}`)
    nanos += value * size
    end = size
  })
  return nanos
}

/** The time of day that the fields name. What they leave out is that of `base`, or 0. */
export function buildTime(fields: Fields, base: number | null): number {
  const nanos = subsecond(fields)
  if (base === null && has(fields, TIME_NAMES)) {
    needLarger(fields, CLOCK_FIELDS, nanos !== null)
  }
  const second = Math.floor((base ?? 0) / SECOND_NANOS)
  const hour = inRange('HourOfDay', integerOf(fields, 'hour') ?? Math.floor(second / 3600), 0, 23)
  const minute = inRange('MinuteOfHour', integerOf(fields, 'minute') ?? Math.floor(second / 60) % 60, 0, 59)
  const secondOfMinute = inRange('SecondOfMinute', integerOf(fields, 'second') ?? second % 60, 0, 59)
  return (hour * 3600 + minute * 60 + secondOfMinute) * SECOND_NANOS + (nanos ?? (base ?? 0) % SECOND_NANOS)
}
