import { anyOf, computed, type Known, largest, listOf, numberFrom, textOf } from './known.ts'

const NUMBERS = new Set([
  'tointeger',
  'tofloat',
  'floor',
  'ceil',
  'round',
  'tointegerornull',
  'tofloatornull',
])

/** Functions of one text that can only make it shorter, or keep its length. */
const TEXTS = new Set([
  'tolower',
  'toupper',
  'lower',
  'upper',
  'trim',
  'ltrim',
  'rtrim',
  'tostring',
  'coalesce',
])

/** Functions of a list that give as many elements, or one less. */
const LISTS = new Set(['reverse', 'tail', 'tostringlist', 'tointegerlist', 'tofloatlist', 'tobooleanlist'])

/** A range without what it takes: engines make its elements when they are wanted. */
function rangeOf([from, to, step]: readonly Known[], work: number): Known {
  if (!from || !to || from.low === null || to.high === null || from.high === null || to.low === null)
    return { ...computed(1, work), element: numberFrom(null, null) }
  const by = Math.max(1, Math.min(Math.abs(step?.low ?? 1), Math.abs(step?.high ?? 1)))
  const span = Math.max(to.high - from.low, from.high - to.low, 0)
  const element = numberFrom(Math.min(from.low, to.low), Math.max(from.high, to.high))
  return listOf(Math.floor(span / by) + 1, element, true, work)
}

/** What a call gives. @param rows how many rows an aggregation can gather at most; 1 where that is not known */
export function callOf(name: string, given: readonly Known[], rows: number): Known {
  const lower = name.toLowerCase()
  const work = given.reduce((sum, one) => sum + one.work, 0)
  const [first = computed(1, 0)] = given
  if (lower === 'range') return rangeOf(given, work)
  if (lower === 'collect') return { ...listOf(rows, first, rows > 1, work), gathered: rows <= 1 }
  if (lower === 'size' || lower === 'length' || lower === 'char_length')
    return first.sure ? numberFrom(0, first.size, work) : numberFrom(null, null, work)
  if (lower === 'rand') return numberFrom(0, 1)
  if (lower === 'abs') {
    const { low, high } = first
    const most = low === null || high === null ? null : Math.max(Math.abs(low), Math.abs(high))
    return numberFrom(most === null ? null : 0, most, work)
  }
  if (NUMBERS.has(lower)) return { ...numberFrom(first.low, first.high, work), sure: first.sure }
  if (TEXTS.has(lower)) return { ...anyOf(given), work }
  if (lower === 'replace') {
    const size = first.size * Math.max(1, given[2]?.size ?? 1)
    return { ...computed(size, work + size), sure: given.every(({ sure }) => sure) }
  }
  const size = Math.max(0, largest(given.map(({ size }) => size)))
  return { ...computed(size, work), element: first.element, gathered: LISTS.has(lower) && first.gathered }
}

/** Numbers and texts as they stand in a query. */
export function literalOf(kind: 'number' | 'text', text: string): Known {
  if (kind === 'text') return textOf(text)
  const digits = text.replaceAll('_', '')
  const value = Number(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits)
  return Number.isNaN(value) ? numberFrom(null, null) : numberFrom(value, value)
}
