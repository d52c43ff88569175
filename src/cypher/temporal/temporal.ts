/** The temporal values of Cypher. Days count from 1970-01-01, nanoseconds of a day from midnight, offsets in seconds. */
export class CypherDate {
  readonly kind = 'date'
  readonly epochDay: number

  constructor(epochDay: number) {
    this.epochDay = epochDay
  }
}

export class LocalTime {
  readonly kind = 'localtime'
  readonly nanoOfDay: number

  constructor(nanoOfDay: number) {
    this.nanoOfDay = nanoOfDay
  }
}

export class OffsetTime {
  readonly kind = 'time'
  readonly nanoOfDay: number
  readonly offset: number

  constructor(nanoOfDay: number, offset: number) {
    this.nanoOfDay = nanoOfDay
    this.offset = offset
  }
}

export class LocalDateTime {
  readonly kind = 'localdatetime'
  readonly epochDay: number
  readonly nanoOfDay: number

  constructor(epochDay: number, nanoOfDay: number) {
    this.epochDay = epochDay
    this.nanoOfDay = nanoOfDay
  }
}

export class DateTime {
  readonly kind = 'datetime'
  readonly epochDay: number
  readonly nanoOfDay: number
  readonly offset: number
  /** Null: only an offset is known. */
  readonly zone: string | null

  constructor(epochDay: number, nanoOfDay: number, offset: number, zone: string | null) {
    this.epochDay = epochDay
    this.nanoOfDay = nanoOfDay
    this.offset = offset
    this.zone = zone
  }
}

/** The parts don't carry over into each other, since months and days differ in length; only nanos are 0 … 999,999,999. */
export class Duration {
  readonly kind = 'duration'
  readonly months: bigint
  readonly days: bigint
  readonly seconds: bigint
  readonly nanos: number

  constructor(months: bigint, days: bigint, seconds: bigint, nanos: number) {
    this.months = months
    this.days = days
    this.seconds = seconds
    this.nanos = nanos
  }
}

/** A value that is a point in time, not a length of time. */
export type Instant = CypherDate | LocalTime | OffsetTime | LocalDateTime | DateTime
export type Temporal = Instant | Duration

export const SECOND_NANOS = 1_000_000_000
export const DAY_SECONDS = 86_400
export const DAY_NANOS = DAY_SECONDS * SECOND_NANOS

/** Seconds since 1970 of a local date and time that is `offset` ahead of UTC. They can be more than 2^53. */
export const epochSecond = (epochDay: number, nanoOfDay: number, offset: number): bigint =>
  BigInt(epochDay) * BigInt(DAY_SECONDS) + BigInt(Math.floor(nanoOfDay / SECOND_NANOS) - offset)

const CLASSES = [CypherDate, LocalTime, OffsetTime, LocalDateTime, DateTime, Duration]

export const isTemporal = (value: unknown): value is Temporal => CLASSES.some(type => value instanceof type)

export const isInstant = (value: unknown): value is Instant => isTemporal(value) && value.kind !== 'duration'

export const isDuration = (value: unknown): value is Duration => value instanceof Duration

export const hasDate = (value: Temporal): value is CypherDate | LocalDateTime | DateTime =>
  'epochDay' in value

export const hasTime = (value: Temporal): value is Exclude<Instant, CypherDate> => 'nanoOfDay' in value

export const hasOffset = (value: Temporal): value is OffsetTime | DateTime => 'offset' in value
