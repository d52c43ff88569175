/** Equality, comparison and order of temporal values. */
import { averageSeconds } from './duration.ts'
import { type Duration, epochSecond, SECOND_NANOS, type Temporal } from './temporal.ts'
import { temporalToText } from './to-text.ts'

type Part = number | bigint | string

/** What values of one kind are compared by, one part after the other. Equal parts mean equal values. */
function partsOf(value: Temporal): Part[] {
  switch (value.kind) {
    case 'date':
      return [value.epochDay]
    case 'localtime':
      return [value.nanoOfDay]
    case 'time':
      return [value.nanoOfDay - value.offset * SECOND_NANOS, value.nanoOfDay]
    case 'localdatetime':
      return [value.epochDay, value.nanoOfDay]
    case 'datetime':
      return [
        epochSecond(value.epochDay, value.nanoOfDay, value.offset),
        value.nanoOfDay % SECOND_NANOS,
        value.offset,
        value.zone ?? '',
      ]
    case 'duration':
      return durationParts(value)
  }
}

const durationParts = (value: Duration): Part[] => [
  averageSeconds(value),
  value.nanos,
  value.months,
  value.days,
  value.seconds,
]

function compareParts(a: Temporal, b: Temporal): number {
  const others = partsOf(b)
  for (const [index, part] of partsOf(a).entries()) {
    const other = others[index]
    if (other === undefined || part === other) continue
    return part < other ? -1 : 1
  }
  return 0
}

export const temporalEquals = (a: Temporal, b: Temporal): boolean =>
  a.kind === b.kind && compareParts(a, b) === 0

/** For `<` and its like. Null: the two cannot be compared. */
export function compareTemporal(a: Temporal, b: Temporal): number | null {
  if (a.kind === 'duration' && b.kind === 'duration') return temporalEquals(a, b) ? 0 : null
  return a.kind === b.kind ? compareParts(a, b) : null
}

/** How ORDER BY puts the kinds one after the other. */
const KINDS: Temporal['kind'][] = ['datetime', 'localdatetime', 'date', 'time', 'localtime', 'duration']

export const orderTemporal = (a: Temporal, b: Temporal): number =>
  a.kind === b.kind ? compareParts(a, b) : KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)

/** A text that equal values share, and no others. */
export const hashKey = (value: Temporal): string =>
  `${value.kind} ${value.kind === 'duration' ? partsOf(value).join(' ') : temporalToText(value)}`
