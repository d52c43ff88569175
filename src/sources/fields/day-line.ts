import { dateOfLine } from './dates.ts'
import { preciseDateOf } from './precise-date.ts'

/** A month or year on a line may be anything, so it has a label: `Date: 2022-03`. */
const LABELLED = /^Date: (\d{4}(?:-\d{2})?|unknown)$/

const isDay = (date: string | null): date is string => date?.length === 10

/** The line above entries of a date, of which digests know days, months, years and none. */
export const dayLine = (date: string | null): string => (isDay(date) ? date : `Date: ${date ?? 'unknown'}`)

/** Whether a line is nothing but a date with its label, as `dayLine` writes it. */
export function isLabelledDate(line: string): boolean {
  const [, date] = LABELLED.exec(line) ?? []
  return date === 'unknown' || (date !== undefined && preciseDateOf(date) !== null)
}

/** The date in a line of dates; null if it says that there is none. */
export function dateOfDayLine(line: string): string | null {
  const [, date] = LABELLED.exec(line) ?? []
  return date === undefined ? dateOfLine(line) : preciseDateOf(date)
}

/** Whether a line is nothing but a date, with its label or without. */
export const isDayLine = (line: string): boolean => dateOfLine(line) !== null || isLabelledDate(line)
