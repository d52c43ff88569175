import { invalid } from '../cypher-error.ts'
/** Dates and times from their ISO 8601 texts: short and long forms, weeks, quarters and days of a year. */
import {
  checkedDate,
  daysInQuarter,
  firstOfQuarter,
  firstOfWeekYear,
  inRange,
  isLeap,
  LAST_YEAR,
  toEpochDay,
  weeksInYear,
} from './calendar.ts'
import { type DateTime, SECOND_NANOS } from './temporal.ts'
import { atZone, parseOffset, UTC, zoneName } from './zone.ts'

const SHORT_DATE = /^(\d{4})(?:(\d\d)|(\d\d)(\d\d)|W(\d\d)(\d)?|Q(\d)(\d\d)?|(\d{3}))$/
const LONG_DATE =
  /^(\d{4}|[+-]\d{1,9})(?:-(\d\d)|-(\d\d?)-(\d\d?)|-?W(\d\d?)(?:-(\d))?|-?Q(\d)(?:-(\d\d?))?|-(\d{3}))?$/
const LONG_TIME = /^T?(\d\d?)(?::(\d\d?)(?::(\d\d?)(?:[.,](\d{1,9}))?)?)?$/
const SHORT_TIME = /^T?(\d\d)(\d\d)(?:(\d\d)(?:[.,](\d{1,9}))?)?$/
const ZONE = /^(.{0,60}?)(Z|[+-]\d\d(?::?\d\d)?)?(?:\[([^\]]{1,80})\])?$/i

function weekDay(year: number, week: number, day: number): number {
  inRange('WeekOfWeekBasedYear', week, 1, 53)
  inRange('DayOfWeek', day, 1, 7)
  if (week > weeksInYear(year)) throw invalid(`Year ${year} does not contain ${week} weeks.`)
  return firstOfWeekYear(year) + (week - 1) * 7 + day - 1
}

function quarterDay(year: number, quarter: number, day: number): number {
  inRange('QuarterOfYear', quarter, 1, 4)
  inRange('DayOfQuarter', day, 1, 92)
  const days = daysInQuarter(year, quarter)
  if (day > days) throw invalid(`Quarter ${quarter} only has ${days} days.`)
  return firstOfQuarter(year, quarter) + day - 1
}

function ordinalDay(year: number, day: number): number {
  inRange('DayOfYear', day, 1, 366)
  if (day === 366 && !isLeap(year))
    throw invalid(`Invalid date: ${year} is not a leap year and has no day 366.`)
  return toEpochDay(year, 1, 1) + day - 1
}

/** Null: the text is no date. */
export function parseDate(text: string): number | null {
  const match = SHORT_DATE.exec(text) ?? LONG_DATE.exec(text)
  if (!match) return null
  const [year = 0, monthAlone, month = monthAlone, day, week, dayOfWeek, quarter, dayOfQuarter, dayOfYear] =
    match.slice(1).map(digits => (digits === undefined ? undefined : Number(digits)))
  inRange('Year', year, -LAST_YEAR, LAST_YEAR)
  if (week !== undefined) return weekDay(year, week, dayOfWeek ?? 1)
  if (quarter !== undefined) return quarterDay(year, quarter, dayOfQuarter ?? 1)
  if (dayOfYear !== undefined) return ordinalDay(year, dayOfYear)
  return checkedDate(year, month ?? 1, day ?? 1)
}

/** Null: the text is no time of day. */
export function parseTime(text: string): number | null {
  const match = LONG_TIME.exec(text) ?? SHORT_TIME.exec(text)
  if (!match) return null
  const [, hour, minute = 0, second = 0, fraction = ''] = match
  const seconds =
    inRange('HourOfDay', Number(hour), 0, 23) * 3600 +
    inRange('MinuteOfHour', Number(minute), 0, 59) * 60 +
    inRange('SecondOfMinute', Number(second), 0, 59)
  return seconds * SECOND_NANOS + Number(fraction.padEnd(9, '0'))
}

export interface ZonedText {
  local: string
  offset: number | null
  zone: string | null
}

/** Cuts the offset and the name of the zone from the end. */
export function splitZone(text: string): ZonedText {
  const [, local = '', offset, zone] = ZONE.exec(text) ?? []
  return { local, offset: offset === undefined ? null : parseOffset(offset), zone: zone ?? null }
}

/** A date, or a date and a time behind `T`. */
export function parseLocal(text: string): { epochDay: number; nanoOfDay: number } | null {
  const [date = '', time, ...more] = text.split(/T/i)
  const epochDay = parseDate(date)
  const nanoOfDay = time === undefined ? 0 : parseTime(time)
  return epochDay === null || nanoOfDay === null || more.length > 0 ? null : { epochDay, nanoOfDay }
}

/** Null: the text is no date and time. */
export function parseDateTime(text: string): DateTime | null {
  const { local, offset, zone } = splitZoneOfDateTime(text)
  const parsed = parseLocal(local)
  if (!parsed) return null
  const { epochDay, nanoOfDay } = parsed
  if (zone === null) return atZone(epochDay, nanoOfDay, offset === null ? UTC : { offset })
  const named = /^z$/i.test(zone) ? UTC : { name: zoneName(zone) }
  const value = atZone(epochDay, nanoOfDay, named, offset ?? undefined)
  if (offset !== null && value.offset !== offset) throw invalid(`Timezone and offset do not match: ${text}`)
  return value
}

/** Without a time, `-07` at the end is a month and no offset. */
const splitZoneOfDateTime = (text: string): ZonedText => {
  const [date = '', time] = text.split(/(?=T)/i)
  if (time === undefined) return { local: text, offset: null, zone: null }
  const { local, ...zone } = splitZone(text.slice(date.length))
  return { local: date + local, ...zone }
}
