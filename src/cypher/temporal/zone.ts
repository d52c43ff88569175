import { invalid } from '../cypher-error.ts'
/**
 * Time zones: an offset such as +01:00, or a name such as Europe/Stockholm. The rules of the names are those of the
 * engine's Intl, whose offsets go down to the second as Java's do and, unlike @js-joda/timezone's, don't end in 2037.
 */
import { floorMod } from './calendar.ts'
import { DAY_SECONDS, DateTime, epochSecond, SECOND_NANOS } from './temporal.ts'
import { isZone, writtenZone } from './zone-names.ts'

export type Zone = { name: string } | { offset: number }

export const UTC: Zone = { offset: 0 }
const LARGEST_OFFSET = 18 * 3600
/** No zone has changed before 1800. */
const FIRST_CHANGE = -5_364_662_400
/** From 2400 on the rules repeat every 400 years, as the calendar does. */
const LAST_CHANGE = 13_569_465_600
const CYCLE = 12_622_780_800

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(name: string): Intl.DateTimeFormat {
  const known = formats.get(name)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
  formats.set(name, format)
  return format
}

/** A second for which the rules are the same and which a Date can hold. */
function withinRules(second: bigint): number {
  const plain = Number(second)
  if (plain < FIRST_CHANGE) return FIRST_CHANGE
  return plain < LAST_CHANGE ? plain : LAST_CHANGE + Number((second - BigInt(LAST_CHANGE)) % BigInt(CYCLE))
}

/** How far a named zone is ahead of UTC at a second since 1970, in seconds. */
export function offsetAt(name: string, second: bigint): number {
  const parts = formatOf(name).formatToParts(withinRules(second) * 1000)
  const text = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const match = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text)
  if (!match) throw new Error(`Intl gives the offset of ${name} as “${text}”.`)
  const [, sign, hours = 0, minutes = 0, seconds = 0] = match
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
}

const named = (epochDay: number, nanoOfDay: number, offset: number, zone: string): DateTime =>
  new DateTime(epochDay, nanoOfDay, offset, zone)

/**
 * The time that clocks show in a zone. In an hour that clocks show twice it is the earlier one, unless `preferred` is the
 * offset of the later one. A time that clocks skip moves on by as much as they skip.
 */
export function atZone(epochDay: number, nanoOfDay: number, zone: Zone, preferred?: number): DateTime {
  if ('offset' in zone) return new DateTime(epochDay, nanoOfDay, zone.offset, null)
  const local = epochSecond(epochDay, nanoOfDay, 0)
  const before = offsetAt(zone.name, local - BigInt(DAY_SECONDS))
  const after = offsetAt(zone.name, local + BigInt(DAY_SECONDS))
  const valid = [before, after].filter(offset => offsetAt(zone.name, local - BigInt(offset)) === offset)
  const offset = valid.find(one => one === preferred) ?? valid[0]
  if (offset !== undefined) return named(epochDay, nanoOfDay, offset, zone.name)
  return atSecond(local - BigInt(before), floorMod(nanoOfDay, SECOND_NANOS), zone)
}

/** The time that a zone has at a second since 1970. */
export function atSecond(second: bigint, nanos: number, zone: Zone): DateTime {
  const offset = 'offset' in zone ? zone.offset : offsetAt(zone.name, second)
  const local = second + BigInt(offset)
  const day = BigInt(DAY_SECONDS)
  const secondOfDay = ((local % day) + day) % day
  const epochDay = Number((local - secondOfDay) / day)
  const name = 'name' in zone ? zone.name : null
  return new DateTime(epochDay, Number(secondOfDay) * SECOND_NANOS + nanos, offset, name)
}

export const zoneOf = (value: DateTime): Zone =>
  value.zone === null ? { offset: value.offset } : { name: value.zone }

/** `+01:00`, `-0130`, `+02:05:59` or `Z` in seconds; null: it is no offset. */
export function parseOffset(text: string): number | null {
  if (/^z$/i.test(text)) return 0
  const match = /^([+-])(\d\d)(?::?(\d\d)(?::(\d\d))?)?$/.exec(text)
  if (!match) return null
  const [, sign, hours = 0, minutes = 0, seconds = 0] = match
  const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  if (Number(minutes) > 59 || Number(seconds) > 59 || offset > LARGEST_OFFSET)
    throw invalid(`Zone offset not in valid range: ${text} is not between -18:00 and +18:00.`)
  return sign === '-' ? -offset : offset
}

export function zoneName(text: string): string {
  const name = writtenZone(text)
  if (!isZone(name)) throw invalid(`Invalid value for TimeZone: there is no zone “${text}”.`)
  return name
}

/** The zone that a map or an argument names. Offsets have colons there. */
export function parseZone(text: string): Zone {
  if (!/^([+-]\d\d:\d\d(:\d\d)?|z)$/i.test(text)) return { name: zoneName(text) }
  return { offset: parseOffset(text) ?? 0 }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `Z`, `+01:00` or `+00:53:28`. */
export function offsetToText(offset: number): string {
  if (offset === 0) return 'Z'
  const size = Math.abs(offset)
  const seconds = size % 60 === 0 ? '' : `:${two(size % 60)}`
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${seconds}`
}
