import { invalid } from '../cypher-error.ts'
/** Durations from their ISO 8601 texts: `P1Y2M3.5D`, or as a date and a time: `P2012-02-02T14:37:21.545`. */
import { inRange } from './calendar.ts'
import { fromUnits } from './duration.ts'
import type { Duration } from './temporal.ts'

const NUMBER = '([-+]?\\d+(?:[.,]\\d{1,9})?)'
const unit = (letter: string): string => `(?:${NUMBER}${letter})?`
const BY_UNIT = new RegExp(
  `^([-+])?P(?!$)${['Y', 'M', 'W', 'D'].map(unit).join('')}(?:T(?!$)${['H', 'M', 'S'].map(unit).join('')})?$`,
  'i',
)
const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds']
const DATE = '(?:(\\d{4})-(\\d\\d)-(\\d\\d)|(\\d{4})(\\d\\d)(\\d\\d))?'
const TIME = '(?:T(\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d)(?:[.,](\\d{1,9}))?)?)?)?'
const BY_DATE = new RegExp(`^([-+])?P(?!$)${DATE}${TIME}$`, 'i')

const signOf = (text: string | undefined): bigint => (text === '-' ? -1n : 1n)

/** Fractions of a second are exact; those of longer units are spread. */
function valuesOf(name: string, text: string): [string, bigint | number][] {
  const [whole = '', fraction] = text.replace('+', '').split(/[.,]/)
  if (fraction === undefined) return [[name, BigInt(whole)]]
  if (name !== 'seconds') return [[name, Number(`${whole}.${fraction}`)]]
  const nanos = BigInt(fraction.padEnd(9, '0'))
  return [
    ['seconds', BigInt(whole)],
    ['nanoseconds', whole.startsWith('-') ? -nanos : nanos],
  ]
}

function byUnit(match: RegExpExecArray): Duration | null {
  const [, sign, ...amounts] = match
  const given = amounts.flatMap((text, index) =>
    text === undefined ? [] : [[UNITS[index] ?? '', text] as const],
  )
  // Only the smallest unit may have a fraction.
  if (given.slice(0, -1).some(([, text]) => /[.,]/.test(text))) return null
  const values = given.flatMap(([name, text]) => valuesOf(name, text))
  return fromUnits(values, signOf(sign))
}

function byDate(match: RegExpExecArray): Duration {
  const [
    ,
    sign,
    year,
    month,
    day,
    shortYear,
    shortMonth,
    shortDay,
    hour = 0,
    minute = 0,
    second = 0,
    fraction = '',
  ] = match
  const whole = (what: string, text: string | number | undefined, largest: number): bigint =>
    BigInt(inRange(what, Number(text ?? 0), 0, largest))
  const units: [string, bigint][] = [
    ['years', whole('years', year ?? shortYear, 9999)],
    ['months', whole('months', month ?? shortMonth, 12)],
    ['days', whole('days', day ?? shortDay, 31)],
    ['hours', whole('hours', hour, 23)],
    ['minutes', whole('minutes', minute, 59)],
    ['seconds', whole('seconds', second, 59)],
    ['nanoseconds', BigInt(fraction.padEnd(9, '0'))],
  ]
  return fromUnits(units, signOf(sign))
}

export function parseDuration(text: string): Duration {
  const unitMatch = BY_UNIT.exec(text)
  const dateMatch = unitMatch ? null : BY_DATE.exec(text)
  const duration = unitMatch ? byUnit(unitMatch) : dateMatch ? byDate(dateMatch) : null
  if (duration === null) throw invalid('Text cannot be parsed to a Duration')
  return duration
}
