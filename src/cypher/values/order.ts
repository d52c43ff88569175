import { CypherError } from '../cypher-error.ts'
import { compareTemporal, orderTemporal } from '../temporal/compare.ts'
import { isTemporal } from '../temporal/temporal.ts'
import { compareTexts } from './compare-texts.ts'
import { isList, isMap, isNumber } from './equality.ts'
import { writtenOut } from './float-text.ts'
import { countText, type Steps } from './steps.ts'
import { type CypherMap, type List, Node, Path, Relationship, type Value } from './value.ts'

type Number_ = bigint | number

const compareExactly = (left: Number_, right: Number_): number => (left < right ? -1 : left > right ? 1 : 0)

/** Whether integers of this size may have no float of their own. */
const isLarge = (value: bigint): boolean => value >= 2n ** 53n || value < -(2n ** 53n)

/** Neo4j compares a large integer with what Java writes for a float. */
const asWritten = (value: number): Number_ =>
  Math.abs(value) >= 2 ** 53 && Math.abs(value) <= 2 ** 63 ? writtenOut(value) : value

function compareNumbers(left: Number_, right: Number_): number {
  if (typeof left === 'bigint' && typeof right === 'number' && isLarge(left))
    return compareExactly(left, asWritten(right))
  if (typeof right === 'bigint' && typeof left === 'number' && isLarge(right))
    return compareExactly(asWritten(left), right)
  return compareExactly(left, right)
}

/** As in Java, -0.0 comes before the other zeros, though it equals them. */
const orderNumbers = (left: Number_, right: Number_): number =>
  compareNumbers(left, right) || Number(Object.is(right, -0)) - Number(Object.is(left, -0))

/**
 * How `left` and `right` compare with `<`; null when they cannot be compared, undefined when a NaN makes every
 * comparison false.
 */
export function compare(left: Value, right: Value, steps: Steps): number | null | undefined {
  if (isNumber(left) && isNumber(right)) {
    return Number.isNaN(left) || Number.isNaN(right) ? undefined : orderNumbers(left, right)
  }
  if (typeof left === 'string' && typeof right === 'string') return orderTexts(left, right, steps)
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right)
  if (left === null || right === null) return null
  if (isList(left) && isList(right)) return compareLists(left, right, steps)
  if (isMap(left) && isMap(right)) return compareMaps(left, right, steps)
  if ([Node, Relationship, Path].some(kind => left instanceof kind && right instanceof kind))
    throw new CypherError('refused', 'Nodes, relationships and paths have no order here. Compare a property.')
  return isTemporal(left) && isTemporal(right) ? compareTemporal(left, right) : null
}

/** By size, then by their sorted keys, then by the values. */
function compareMaps(left: CypherMap, right: CypherMap, steps: Steps): number | null {
  const [names, others] = [sortedNames(left), sortedNames(right)]
  const order = names.length - others.length || orderLists(names, others, steps)
  if (order !== 0) return order
  const valuesOf = (map: CypherMap): Value[] => names.map(name => map.get(name) as Value)
  return compareLists(valuesOf(left), valuesOf(right), steps)
}

const sortedNames = (map: CypherMap): string[] => [...map.keys()].sort(compareTexts)

function compareLists(left: List, right: List, steps: Steps): number | null {
  const shared = Math.min(left.length, right.length)
  for (let index = 0; index < shared; index += 1) {
    steps.count()
    const order = compare(left[index] as Value, right[index] as Value, steps)
    // Within a list a NaN makes the answer unknown.
    if (order !== 0) return order ?? null
  }
  return left.length - right.length
}

/**
 * The place of a kind of value in ORDER BY.
 * Source: Neo4j's manual, "Ordering, equality, and comparison of values".
 */
function rank(value: Value): number {
  if (value === null) return 9
  if (isNumber(value)) return Number.isNaN(value) ? 8 : 7
  if (typeof value === 'boolean') return 6
  if (typeof value === 'string') return 5
  if (isMap(value)) return 0
  if (value instanceof Node) return 1
  if (value instanceof Relationship) return 2
  if (isList(value)) return 3
  // Then times, among which their own order decides.
  return value instanceof Path ? 3.5 : 4
}

/** The order of ORDER BY, min and max: total, over values of every kind. */
export function order(left: Value, right: Value, steps: Steps): number {
  steps.count()
  const ranks = rank(left) - rank(right)
  if (ranks !== 0 || left === null) return ranks
  if (isNumber(left)) return Number.isNaN(left) ? 0 : orderNumbers(left, right as Number_)
  if (typeof left === 'string') return orderTexts(left, right as string, steps)
  if (typeof left === 'boolean') return Number(left) - Number(right)
  if (left instanceof Node || left instanceof Relationship) return left.id - (right as Node).id
  if (isList(left)) return orderLists(left, right as List, steps)
  if (isMap(left)) return orderMaps(left, right as CypherMap, steps)
  if (left instanceof Path) return orderLists(left.nodes, (right as Path).nodes, steps)
  return isTemporal(right) ? orderTemporal(left, right) : 0
}

function orderTexts(left: string, right: string, steps: Steps): number {
  countText(steps, Math.min(left.length, right.length))
  return compareTexts(left, right)
}

function orderLists(left: List, right: List, steps: Steps): number {
  const shared = Math.min(left.length, right.length)
  for (let index = 0; index < shared; index += 1) {
    const decided = order(left[index] as Value, right[index] as Value, steps)
    if (decided !== 0) return decided
  }
  return left.length - right.length
}

/** Neo4j orders maps by size, then by their sorted keys, then by the values in the order of the keys. */
function orderMaps(left: CypherMap, right: CypherMap, steps: Steps): number {
  steps.count(left.size + right.size)
  const [names, others] = [sortedNames(left), sortedNames(right)]
  if (names.length !== others.length) return names.length - others.length
  return (
    orderLists(names, others, steps) ||
    orderLists(
      names.map(name => left.get(name) as Value),
      others.map(name => right.get(name) as Value),
      steps,
    )
  )
}
