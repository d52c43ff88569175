/**
 * Dates of the ISO calendar as days since 1970-01-01, for every year that Neo4j has (±999,999,999). JavaScript's Date and
 * the ports of java.time to JavaScript stop far earlier.
 */
import { invalid } from '../cypher-error.ts'

export interface CivilDate {
  year: number
  month: number
  day: number
}

export const LAST_YEAR = 999_999_999
const DAYS_OF_400_YEARS = 146_097
/** Days from 0000-03-01, where the reckoning below begins, to 1970-01-01. */
const DAYS_TO_1970 = 719_468

export const floorDiv = (a: number, b: number): number => Math.floor(a / b)
export const floorMod = (a: number, b: number): number => a - Math.floor(a / b) * b

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** A year that begins in March has its leap day at its end. */
export function toEpochDay(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const age = floorDiv(marchYear, 400)
  const yearOfAge = marchYear - age * 400
  const dayOfYear = floorDiv(153 * (month > 2 ? month - 3 : month + 9) + 2, 5) + day - 1
  const dayOfAge = yearOfAge * 365 + floorDiv(yearOfAge, 4) - floorDiv(yearOfAge, 100) + dayOfYear
  return age * DAYS_OF_400_YEARS + dayOfAge - DAYS_TO_1970
}

export function toCivil(epochDay: number): CivilDate {
  const days = epochDay + DAYS_TO_1970
  const age = floorDiv(days, DAYS_OF_400_YEARS)
  const dayOfAge = days - age * DAYS_OF_400_YEARS
  const yearOfAge = floorDiv(
    dayOfAge - floorDiv(dayOfAge, 1460) + floorDiv(dayOfAge, 36_524) - floorDiv(dayOfAge, 146_096),
    365,
  )
  const dayOfYear = dayOfAge - (365 * yearOfAge + floorDiv(yearOfAge, 4) - floorDiv(yearOfAge, 100))
  const marchMonth = floorDiv(5 * dayOfYear + 2, 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const day = dayOfYear - floorDiv(153 * marchMonth + 2, 5) + 1
  return { year: yearOfAge + age * 400 + (month <= 2 ? 1 : 0), month, day }
}

export const FIRST_DAY = toEpochDay(-LAST_YEAR, 1, 1)
export const LAST_DAY = toEpochDay(LAST_YEAR, 12, 31)

/** Fails unless `from ≤ value ≤ to`. */
export function inRange(what: string, value: number, from: number, to: number): number {
  if (value >= from && value <= to) return value
  throw invalid(`Invalid value for ${what} (valid values ${from} - ${to}): ${value}`)
}

export function checkedEpochDay(epochDay: number): number {
  if (epochDay >= FIRST_DAY && epochDay <= LAST_DAY) return epochDay
  throw invalid(`The date is out of range: years go from -${LAST_YEAR} to ${LAST_YEAR}.`)
}

export function checkedDate(year: number, month: number, day: number): number {
  inRange('Year', year, -LAST_YEAR, LAST_YEAR)
  inRange('MonthOfYear', month, 1, 12)
  inRange('DayOfMonth', day, 1, 31)
  if (day > daysInMonth(year, month))
    throw invalid(`Invalid date: month ${month} of ${year} has no day ${day}.`)
  return toEpochDay(year, month, day)
}

/** The same day of another month, or its last day when it is shorter. */
export function clampedDate(year: number, month: number, day: number): number {
  inRange('Year', year, -LAST_YEAR, LAST_YEAR)
  return toEpochDay(year, month, Math.min(day, daysInMonth(year, month)))
}

export function plusMonths(epochDay: number, months: number): number {
  const { year, month, day } = toCivil(epochDay)
  const total = year * 12 + month - 1 + months
  return clampedDate(floorDiv(total, 12), floorMod(total, 12) + 1, day)
}

/** Monday is 1. */
export const dayOfWeek = (epochDay: number): number => floorMod(epochDay + 3, 7) + 1

export const dayOfYear = (epochDay: number): number => epochDay - toEpochDay(toCivil(epochDay).year, 1, 1) + 1

export const quarterOf = (month: number): number => floorDiv(month - 1, 3) + 1

export const firstOfQuarter = (year: number, quarter: number): number => toEpochDay(year, quarter * 3 - 2, 1)

export const daysInQuarter = (year: number, quarter: number): number =>
  toEpochDay(year, quarter * 3, daysInMonth(year, quarter * 3)) - firstOfQuarter(year, quarter) + 1

/** The Monday of week 1: the week that holds January 4. */
export function firstOfWeekYear(year: number): number {
  const january4 = toEpochDay(year, 1, 4)
  return january4 - dayOfWeek(january4) + 1
}

export const weeksInYear = (weekYear: number): number =>
  (firstOfWeekYear(weekYear + 1) - firstOfWeekYear(weekYear)) / 7

/** The year that the week of a day belongs to: that of its Thursday. */
export const weekYearOf = (epochDay: number): number => toCivil(epochDay - dayOfWeek(epochDay) + 4).year

export const weekOf = (epochDay: number): number =>
  floorDiv(epochDay - firstOfWeekYear(weekYearOf(epochDay)), 7) + 1
