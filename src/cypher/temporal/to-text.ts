/** How temporal values print: as Cypher's toString() gives them, and as the Neo4j driver (and so an answer) does. */
import { toCivil } from './calendar.ts'
import { type Duration, SECOND_NANOS, type Temporal } from './temporal.ts'
import { offsetToText } from './zone.ts'

const pad = (value: number, digits: number): string => String(Math.abs(value)).padStart(digits, '0')

/** Java has at least four digits for a year; the driver has at least six for one that needs a sign. */
function dateToText(epochDay: number, wide: boolean): string {
  const { year, month, day } = toCivil(epochDay)
  const outside = year < 0 || year > 9999
  const sign = year < 0 ? '-' : year > 9999 ? '+' : ''
  return `${sign}${pad(year, outside && wide ? 6 : 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Neo4j leaves out zeros at the end of a fraction; the driver always writes nine digits. */
function timeToText(nanoOfDay: number, driver: boolean): string {
  const second = Math.floor(nanoOfDay / SECOND_NANOS)
  const units = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
  return `${units.map(unit => pad(unit, 2)).join(':')}${fraction(nanoOfDay % SECOND_NANOS, driver)}`
}

function fraction(nanos: number, driver: boolean): string {
  if (nanos === 0) return ''
  const digits = `.${pad(nanos, 9)}`
  return driver ? digits : digits.replace(/0+$/, '')
}

function part(value: bigint, unit: string): string {
  return value === 0n ? '' : `${value}${unit}`
}

/** Seconds and nanoseconds below a minute, as one decimal number. */
function secondsToText(seconds: bigint, nanos: number, driver: boolean): string {
  if (seconds === 0n && nanos === 0) return ''
  const negative = seconds < 0n
  const whole = negative && nanos > 0 ? seconds + 1n : seconds
  const rest = negative && nanos > 0 ? SECOND_NANOS - nanos : nanos
  const sign = negative && whole === 0n ? '-' : ''
  return `${sign}${whole}${fraction(rest, driver)}S`
}

function durationToText({ months, days, seconds, nanos }: Duration, driver: boolean): string {
  const date = `${part(months / 12n, 'Y')}${part(months % 12n, 'M')}${part(days, 'D')}`
  // A negative second with a fraction counts towards 0 for the hours and minutes.
  const shown = seconds < 0n && nanos > 0 ? seconds + 1n : seconds
  const below = seconds < 0n && nanos > 0 ? (shown % 60n) - 1n : shown % 60n
  const time = `${part(shown / 3600n, 'H')}${part((shown / 60n) % 60n, 'M')}${secondsToText(below, nanos, driver)}`
  if (date === '' && time === '') return 'PT0S'
  return time === '' && !driver ? `P${date}` : `P${date}T${time}`
}

function toText(value: Temporal, driver: boolean): string {
  switch (value.kind) {
    case 'date':
      return dateToText(value.epochDay, driver)
    case 'localtime':
      return timeToText(value.nanoOfDay, driver)
    case 'time':
      return `${timeToText(value.nanoOfDay, driver)}${offsetToText(value.offset)}`
    case 'localdatetime':
      return `${dateToText(value.epochDay, driver)}T${timeToText(value.nanoOfDay, driver)}`
    case 'datetime': {
      const zone = value.zone === null ? '' : `[${value.zone}]`
      return `${dateToText(value.epochDay, driver)}T${timeToText(value.nanoOfDay, driver)}${offsetToText(value.offset)}${zone}`
    }
    case 'duration':
      return durationToText(value, driver)
  }
}

export const temporalToText = (value: Temporal): string => toText(value, false)

export const temporalAsDriverPrints = (value: Temporal): string => toText(value, true)
