import { invalid } from '../cypher-error.ts'
/** Temporal values from maps: `datetime({date: d, hour: 12, timezone: 'Europe/Paris'})`. */
import type { CypherMap, Value } from '../values/value.ts'

import { buildDate, buildTime, DATE_NAMES, type Fields, fieldsOf, has, TIME_NAMES } from './fields.ts'
import {
  CypherDate,
  type DateTime,
  epochSecond,
  hasDate,
  hasOffset,
  hasTime,
  isInstant,
  LocalDateTime,
  LocalTime,
  OffsetTime,
  SECOND_NANOS,
} from './temporal.ts'
import { atSecond, atZone, parseZone, UTC, type Zone, zoneOf } from './zone.ts'

export function zoneFrom(value: Value | undefined): Zone {
  if (typeof value === 'string') return parseZone(value)
  throw invalid('A time zone must be a text such as ‘+01:00’ or ‘Europe/Paris’.')
}

export const dayOf = (value: Value): number => {
  if (isInstant(value) && hasDate(value)) return value.epochDay
  throw invalid('The value has no date.')
}

export const timeOf = (value: Value): number => {
  if (isInstant(value) && hasTime(value)) return value.nanoOfDay
  throw invalid('The value has no time of day.')
}

/** The values that a map starts from. */
interface Bases {
  epochDay: number | null
  nanoOfDay: number | null
  /** Where its time of day was taken from, if that had a zone. */
  zone: Zone | null
}

function zoneOfBase(value: Value | undefined): Zone | null {
  if (!isInstant(value) || !hasOffset(value)) return null
  return value.kind === 'datetime' ? zoneOf(value) : { offset: value.offset }
}

/** The time so many seconds or milliseconds after 1970 began, in the zone that the map names. */
function epochBase(fields: Fields): DateTime | null {
  const name = ['epochseconds', 'epochmillis'].find(one => fields.has(one))
  if (name === undefined) return null
  const value = fields.get(name)
  if (typeof value !== 'bigint') throw invalid(`${name} must be an integer value.`)
  const zone = fields.has('timezone') ? zoneFrom(fields.get('timezone')) : UTC
  if (name === 'epochseconds') return atSecond(value, 0, zone)
  const rest = ((value % 1000n) + 1000n) % 1000n
  return atSecond((value - rest) / 1000n, Number(rest) * 1_000_000, zone)
}

function basesOf(fields: Fields): Bases {
  const whole = ['datetime', 'epochseconds', 'epochmillis'].filter(name => fields.has(name))
  if (whole.length > 1 || (whole.length === 1 && has(fields, ['date', 'time'])))
    throw invalid(`${whole[0]} cannot be combined with another base value.`)
  const both = epochBase(fields) ?? fields.get('datetime')
  if (both !== undefined) return { epochDay: dayOf(both), nanoOfDay: timeOf(both), zone: zoneOfBase(both) }
  const date = fields.get('date')
  const time = fields.get('time')
  return {
    epochDay: date === undefined ? null : dayOf(date),
    nanoOfDay: time === undefined ? null : timeOf(time),
    zone: zoneOfBase(time),
  }
}

export function dateFromMap(map: CypherMap): CypherDate {
  const fields = fieldsOf(map, ['date', ...DATE_NAMES])
  return new CypherDate(buildDate(fields, basesOf(fields).epochDay, false))
}

export function localTimeFromMap(map: CypherMap): LocalTime {
  const fields = fieldsOf(map, ['time', ...TIME_NAMES])
  return new LocalTime(buildTime(fields, basesOf(fields).nanoOfDay))
}

/** @param now gives a named zone its offset */
export function timeFromMap(map: CypherMap, now: bigint): OffsetTime {
  const fields = fieldsOf(map, ['time', 'timezone', ...TIME_NAMES])
  const time = buildTime(fields, basesOf(fields).nanoOfDay)
  const base = fields.get('time')
  const offset = isInstant(base) && hasOffset(base) ? base.offset : null
  if (!fields.has('timezone')) return new OffsetTime(time, offset ?? 0)
  const wanted = atSecond(now, 0, zoneFrom(fields.get('timezone'))).offset
  return offset === null ? new OffsetTime(time, wanted) : moveTime(time, offset, wanted)
}

function moveTime(nanoOfDay: number, from: number, to: number): OffsetTime {
  const { nanoOfDay: moved } = atSecond(epochSecond(0, nanoOfDay, from), nanoOfDay % SECOND_NANOS, {
    offset: to,
  })
  return new OffsetTime(moved, to)
}

/** The date and the time of a map, and the zone of the value that it starts from. */
function localParts(fields: Fields): { epochDay: number; nanoOfDay: number; zone: Zone | null } {
  const { epochDay, nanoOfDay, zone } = basesOf(fields)
  const withTime = nanoOfDay !== null || has(fields, TIME_NAMES)
  return { epochDay: buildDate(fields, epochDay, withTime), nanoOfDay: buildTime(fields, nanoOfDay), zone }
}

export function localDateTimeFromMap(map: CypherMap): LocalDateTime {
  const fields = fieldsOf(map, ['date', 'time', 'datetime', ...DATE_NAMES, ...TIME_NAMES])
  const { epochDay, nanoOfDay } = localParts(fields)
  return new LocalDateTime(epochDay, nanoOfDay)
}

const ZONED = [
  'date',
  'time',
  'datetime',
  'timezone',
  'epochseconds',
  'epochmillis',
  ...DATE_NAMES,
  ...TIME_NAMES,
]

export function dateTimeFromMap(map: CypherMap): DateTime {
  const fields = fieldsOf(map, ZONED)
  const { epochDay, nanoOfDay, zone } = localParts(fields)
  if (!fields.has('timezone')) return atZone(epochDay, nanoOfDay, zone ?? UTC)
  const wanted = zoneFrom(fields.get('timezone'))
  return zone === null
    ? atZone(epochDay, nanoOfDay, wanted)
    : moveZone(atZone(epochDay, nanoOfDay, zone), wanted)
}

/** The same point in time as another zone's clocks show it. */
export const moveZone = (value: DateTime, zone: Zone): DateTime =>
  atSecond(epochSecond(value.epochDay, value.nanoOfDay, value.offset), value.nanoOfDay % SECOND_NANOS, zone)
