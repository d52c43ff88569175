import { invalid } from '../cypher-error.ts'
import { isMap } from '../values/equality.ts'
/** The functions that make temporal values, by their names in lower case. */
import type { CypherMap, Value } from '../values/value.ts'
import { between, inDays, inMonths, inSeconds } from './between.ts'
import {
  dateFromMap,
  dateTimeFromMap,
  dayOf,
  localDateTimeFromMap,
  localTimeFromMap,
  timeFromMap,
  timeOf,
  zoneFrom,
} from './build.ts'
import { checkedEpochDay } from './calendar.ts'
import { fromUnits } from './duration.ts'
import { parseDate, parseDateTime, parseLocal, parseTime, splitZone } from './parse.ts'
import { parseDuration } from './parse-duration.ts'
import {
  CypherDate,
  type DateTime,
  type Duration,
  hasOffset,
  type Instant,
  isInstant,
  LocalDateTime,
  LocalTime,
  OffsetTime,
  SECOND_NANOS,
  type Temporal,
} from './temporal.ts'
import {
  truncatedDate,
  truncatedDateTime,
  truncatedLocalDateTime,
  truncatedLocalTime,
  truncatedTime,
} from './truncate.ts'
import { atSecond, atZone, UTC } from './zone.ts'

export interface TemporalContext {
  /** Nanoseconds since 1970 when the statement began. */
  now: bigint
}

type TemporalFunction = (args: Value[], context: TemporalContext) => Value

/** How one kind of value is made from each kind of argument. */
interface Maker {
  fromNow: (now: DateTime) => Temporal
  /** Null: the text is no such value. */
  fromText: (text: string) => Temporal | null
  fromMap: (map: CypherMap, second: bigint) => Temporal
  fromValue: (value: Instant) => Temporal
  truncate: (unit: string, value: Instant, map: CypherMap | null, second: bigint) => Temporal
}

const NANOS = BigInt(SECOND_NANOS)

function textTime(text: string): OffsetTime | null {
  const { local, offset, zone } = splitZone(text)
  if (zone !== null)
    throw invalid('A time without a date cannot have a named time zone. Give its offset: +01:00.')
  const nanoOfDay = parseTime(local)
  return nanoOfDay === null ? null : new OffsetTime(nanoOfDay, offset ?? 0)
}

const MAKERS: Record<Instant['kind'], Maker> = {
  date: {
    fromNow: now => new CypherDate(now.epochDay),
    fromText: text => maybe(parseDate(text), day => new CypherDate(day)),
    fromMap: dateFromMap,
    fromValue: value => new CypherDate(dayOf(value)),
    truncate: truncatedDate,
  },
  localtime: {
    fromNow: now => new LocalTime(now.nanoOfDay),
    fromText: text => maybe(parseTime(text), nanos => new LocalTime(nanos)),
    fromMap: localTimeFromMap,
    fromValue: value => new LocalTime(timeOf(value)),
    truncate: truncatedLocalTime,
  },
  time: {
    fromNow: now => new OffsetTime(now.nanoOfDay, now.offset),
    fromText: textTime,
    fromMap: timeFromMap,
    fromValue: value => new OffsetTime(timeOf(value), hasOffset(value) ? value.offset : 0),
    truncate: truncatedTime,
  },
  localdatetime: {
    fromNow: now => new LocalDateTime(now.epochDay, now.nanoOfDay),
    fromText: text =>
      maybe(parseLocal(text), ({ epochDay, nanoOfDay }) => new LocalDateTime(epochDay, nanoOfDay)),
    fromMap: localDateTimeFromMap,
    fromValue: value => new LocalDateTime(dayOf(value), timeOf(value)),
    truncate: truncatedLocalDateTime,
  },
  datetime: {
    fromNow: now => now,
    fromText: parseDateTime,
    fromMap: dateTimeFromMap,
    fromValue: value => (value.kind === 'datetime' ? value : atZone(dayOf(value), timeOf(value), UTC)),
    truncate: truncatedDateTime,
  },
}

function maybe<A, B>(value: A | null, make: (value: A) => B): B | null {
  return value === null ? null : make(value)
}

function needArguments(name: string, args: Value[], least: number, most: number): void {
  if (args.length < least || args.length > most)
    throw invalid(
      `${name}() takes ${least === most ? least : `${least} to ${most}`} arguments, not ${args.length}.`,
    )
}

function wrongArgument(name: string): Error {
  return invalid(`${name}() cannot be called with a value of this type.`)
}

function nowIn(now: bigint, zone: Value | undefined): DateTime {
  const nanos = ((now % NANOS) + NANOS) % NANOS
  return atSecond((now - nanos) / NANOS, Number(nanos), zone === undefined ? UTC : zoneFrom(zone))
}

function make(name: string, maker: Maker, args: Value[], { now }: TemporalContext): Value {
  needArguments(name, args, 0, 1)
  const [argument] = args
  if (argument === undefined) return maker.fromNow(nowIn(now, undefined))
  if (argument === null) return null
  if (typeof argument === 'string') {
    const value = maker.fromText(argument)
    if (value === null) throw invalid(`Text cannot be parsed to a ${name}: ${argument}`)
    return value
  }
  if (isMap(argument)) return fromMap(maker, argument, now)
  if (isInstant(argument)) return maker.fromValue(argument)
  throw wrongArgument(name)
}

/** A map of a time zone alone asks for the current time there. */
function fromMap(maker: Maker, map: CypherMap, now: bigint): Temporal {
  const [name, ...more] = [...map.keys()]
  if (name?.toLowerCase() === 'timezone' && more.length === 0) return maker.fromNow(nowIn(now, map.get(name)))
  return maker.fromMap(map, now / NANOS)
}

function clock(name: string, maker: Maker, args: Value[], now: bigint): Value {
  needArguments(name, args, 0, 1)
  if (args[0] === null) return null
  if (args[0] !== undefined && typeof args[0] !== 'string') throw wrongArgument(name)
  return maker.fromNow(nowIn(now, args[0]))
}

function truncate(name: string, maker: Maker, args: Value[], { now }: TemporalContext): Value {
  needArguments(name, args, 1, 3)
  const [unit, value = nowIn(now, undefined), map = null] = args
  if (typeof unit !== 'string' || !isInstant(value) || (map !== null && !isMap(map)))
    throw wrongArgument(name)
  return maker.truncate(unit, value, map, now / NANOS)
}

const realtime = (): bigint => BigInt(Date.now()) * 1_000_000n

function functionsOf(kind: Instant['kind']): [string, TemporalFunction][] {
  const maker = MAKERS[kind]
  const statement: TemporalFunction = (args, { now }) => clock(kind, maker, args, now)
  return [
    [kind, (args, context) => make(kind, maker, args, context)],
    [`${kind}.statement`, statement],
    [`${kind}.transaction`, statement],
    [`${kind}.realtime`, args => clock(kind, maker, args, realtime())],
    [`${kind}.truncate`, (args, context) => truncate(`${kind}.truncate`, maker, args, context)],
  ]
}

function duration(args: Value[]): Value {
  needArguments('duration', args, 1, 1)
  const [argument = null] = args
  if (argument === null) return null
  if (typeof argument === 'string') return parseDuration(argument)
  if (isMap(argument)) return fromUnits(argument)
  throw wrongArgument('duration')
}

function difference(
  name: string,
  measure: (from: Instant, to: Instant) => Duration,
): [string, TemporalFunction] {
  return [
    name,
    args => {
      needArguments(name, args, 2, 2)
      const [from = null, to = null] = args
      if (from === null || to === null) return null
      if (!isInstant(from) || !isInstant(to)) throw wrongArgument(name)
      return measure(from, to)
    },
  ]
}

function fromEpoch(args: Value[]): Value {
  needArguments('datetime.fromepoch', args, 2, 2)
  const [seconds, nanos] = args
  if (typeof seconds !== 'bigint' || typeof nanos !== 'bigint') throw wrongArgument('datetime.fromepoch')
  if (nanos < 0n || nanos >= NANOS) throw invalid(`Invalid nanosecond: ${nanos}`)
  return inYears(atSecond(seconds, Number(nanos), UTC))
}

function fromEpochMillis(args: Value[]): Value {
  needArguments('datetime.fromepochmillis', args, 1, 1)
  const [millis] = args
  if (typeof millis !== 'bigint') throw wrongArgument('datetime.fromepochmillis')
  const rest = ((millis % 1000n) + 1000n) % 1000n
  return inYears(atSecond((millis - rest) / 1000n, Number(rest) * 1_000_000, UTC))
}

function inYears(value: DateTime): DateTime {
  checkedEpochDay(value.epochDay)
  return value
}

export const TEMPORAL_FUNCTIONS: Record<string, TemporalFunction> = Object.fromEntries([
  ...(Object.keys(MAKERS) as Instant['kind'][]).flatMap(functionsOf),
  ['datetime.fromepoch', fromEpoch],
  ['datetime.fromepochmillis', fromEpochMillis],
  ['duration', duration],
  difference('duration.between', between),
  difference('duration.inmonths', inMonths),
  difference('duration.indays', inDays),
  difference('duration.inseconds', inSeconds),
])
