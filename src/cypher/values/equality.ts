import { hashKey, temporalEquals } from '../temporal/compare.ts'
import { isTemporal } from '../temporal/temporal.ts'
import { type CypherMap, type List, Node, Path, Relationship, type Value } from './value.ts'

/** What a comparison can answer; null stands for "unknown". */
export type Truth = boolean | null

export const isList = (value: Value | undefined): value is List => Array.isArray(value)
export const isMap = (value: Value | undefined): value is CypherMap => value instanceof Map
export const isNumber = (value: Value): value is bigint | number =>
  typeof value === 'bigint' || typeof value === 'number'

const sameItems = <T>(left: readonly T[], right: readonly T[]): boolean =>
  left.length === right.length && left.every((item, index) => item === right[index])

/** `left = right`, as Cypher knows it: unknown wherever the answer hangs on a null. */
export function equals(left: Value, right: Value): Truth {
  if (left === null || right === null) return null
  if (left === right) return isList(left) || isMap(left) ? equalsInside(left, right) : true
  if (typeof left !== 'object' || typeof right !== 'object') {
    // biome-ignore lint/suspicious/noDoubleEquals: the one operator that compares a bigint with a number exactly.
    return isNumber(left) && isNumber(right) && left == right
  }
  return equalsInside(left, right)
}

function equalsInside(left: Value, right: Value): Truth {
  if (isList(left)) return isList(right) && listsEqual(left, right)
  if (isMap(left)) return isMap(right) && mapsEqual(left, right)
  if (left instanceof Path)
    return (
      right instanceof Path &&
      sameItems(left.nodes, right.nodes) &&
      sameItems(left.relationships, right.relationships)
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

const listsEqual = (left: List, right: List): Truth =>
  left.length === right.length && every(left.map((item, index) => equals(item, right[index] as Value)))

function mapsEqual(left: CypherMap, right: CypherMap): Truth {
  if (left.size !== right.size) return false
  for (const name of left.keys()) if (!right.has(name)) return false
  return every([...left].map(([name, item]) => equals(item, right.get(name) as Value)))
}

/**
 * A key that equivalent values share, for DISTINCT and groups: null is null, NaN is NaN, and 1 is 1.0. Nodes and
 * relationships are their own key; the keys of other values are texts, or the value itself.
 */
export function groupKey(value: Value): unknown {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return `"${value}`
  if (value instanceof Node || value instanceof Relationship) return value
  return textKey(value)
}

const numberKey = (value: bigint | number): string =>
  typeof value === 'number' && Number.isInteger(value) ? String(BigInt(value)) : String(value)

/** A text that equivalent values share, and no others. */
export function textKey(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (isNumber(value)) return numberKey(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (value instanceof Node) return `(${value.id})`
  if (value instanceof Relationship) return `-${value.id}-`
  if (value instanceof Path) return `<${[...value.nodes, ...value.relationships].map(textKey).join()}>`
  if (isList(value)) return `[${value.map(textKey).join()}]`
  if (isMap(value)) {
    const entries = [...value].map(([name, item]) => `${JSON.stringify(name)}:${textKey(item)}`)
    return `{${entries.sort().join()}}`
  }
  return `@${hashKey(value)}`
}
