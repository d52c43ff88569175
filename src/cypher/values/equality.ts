import { hashKey, temporalEquals } from '../temporal/compare.ts'
import { isTemporal } from '../temporal/temporal.ts'
import { countText, type Steps } from './steps.ts'
import { type CypherMap, type List, Node, Path, Relationship, type Value } from './value.ts'

/** What a comparison can answer; null stands for "unknown". */
export type Truth = boolean | null

export const isList = (value: Value | undefined): value is List => Array.isArray(value)
export const isMap = (value: Value | undefined): value is CypherMap => value instanceof Map
export const isNumber = (value: Value): value is bigint | number =>
  typeof value === 'bigint' || typeof value === 'number'

/** 2^63 as a float is taken for the largest integer, since Java turns it into that one. */
const saturated = (value: bigint | number): bigint | number => (value === 2 ** 63 ? 2n ** 63n - 1n : value)

function sameItems<T>(left: readonly T[], right: readonly T[], steps: Steps): boolean {
  if (left.length !== right.length) return false
  steps.count(left.length)
  return left.every((item, index) => item === right[index])
}

/** `left = right`, as Cypher knows it: unknown wherever the answer hangs on a null. */
export function equals(left: Value, right: Value, steps: Steps): Truth {
  if (left === null || right === null) return null
  if (typeof left === 'string' && typeof right === 'string') {
    countText(steps, Math.min(left.length, right.length))
    return left === right
  }
  if (left === right) return isList(left) || isMap(left) ? equalsInside(left, right, steps) : true
  if (typeof left !== 'object' || typeof right !== 'object') {
    // biome-ignore lint/suspicious/noDoubleEquals: the one operator that compares a bigint with a number exactly.
    return isNumber(left) && isNumber(right) && saturated(left) == saturated(right)
  }
  return equalsInside(left, right, steps)
}

function equalsInside(left: Value, right: Value, steps: Steps): Truth {
  if (isList(left)) return isList(right) && listsEqual(left, right, steps)
  if (isMap(left)) return isMap(right) && mapsEqual(left, right, steps)
  if (left instanceof Path)
    return (
      right instanceof Path &&
      sameItems(left.nodes, right.nodes, steps) &&
      sameItems(left.relationships, right.relationships, steps)
    )
  return isTemporal(left) && isTemporal(right) && temporalEquals(left, right)
}

function every(truths: Iterable<Truth>): Truth {
  let all: Truth = true
  for (const truth of truths) {
    if (truth === false) return false
    if (truth === null) all = null
  }
  return all
}

const listsEqual = (left: List, right: List, steps: Steps): Truth =>
  left.length === right.length && every(truthsOf(left, index => right[index] as Value, steps))

function* truthsOf<Key>(
  items: Iterable<Value> & { entries(): Iterable<[Key, Value]> },
  other: (key: Key) => Value,
  steps: Steps,
): Iterable<Truth> {
  for (const [key, item] of items.entries()) {
    steps.count()
    yield equals(item, other(key), steps)
  }
}

function mapsEqual(left: CypherMap, right: CypherMap, steps: Steps): Truth {
  steps.count(left.size)
  if (left.size !== right.size) return false
  for (const name of left.keys()) if (!right.has(name)) return false
  return every(truthsOf(left, name => right.get(name) as Value, steps))
}

/** What stands for NaN in a key. Texts within a longer key are quoted, so that it can't come from one of them. */
const NAN = '\0'

/**
 * A key that equivalent values share, for DISTINCT and groups: null is null, and 1 is 1.0. Nodes and relationships are
 * their own key; the keys of other values are texts, or the value itself.
 */
export function groupKey(value: Value, steps: Steps): unknown {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') {
    countText(steps, value.length)
    return `'${value}`
  }
  if (value instanceof Node || value instanceof Relationship) return value
  return textKey(value, steps)
}

/** Whether there is a NaN in the value, or values, of a key. */
export const holdsNaN = (key: unknown): boolean =>
  typeof key === 'string' && !key.startsWith("'") && key.includes(NAN)

function numberKey(value: bigint | number): string {
  if (Number.isNaN(value)) return NAN
  return Number.isInteger(value) ? String(BigInt(saturated(value))) : String(value)
}

function quotedKey(text: string, steps: Steps): string {
  countText(steps, text.length)
  return JSON.stringify(text)
}

/** The keys of a list are joined as they are made, so that none of a long list stay behind. */
function keysOf(list: List, steps: Steps): string {
  let keys = ''
  for (const item of list) keys += `${textKey(item, steps)},`
  return keys
}

/** A text that equivalent values share, and no others. */
export function textKey(value: Value, steps: Steps): string {
  steps.count()
  if (value === null || typeof value === 'boolean') return String(value)
  if (isNumber(value)) return numberKey(value)
  if (typeof value === 'string') return quotedKey(value, steps)
  if (value instanceof Node) return `(${value.id})`
  if (value instanceof Relationship) return `-${value.id}-`
  if (value instanceof Path) return `<${keysOf([...value.nodes, ...value.relationships], steps)}>`
  if (isList(value)) return `[${keysOf(value, steps)}]`
  if (isMap(value)) {
    const entries = [...value].map(([name, item]) => `${quotedKey(name, steps)}:${textKey(item, steps)}`)
    return `{${entries.sort().join()}}`
  }
  return `@${hashKey(value)}`
}
