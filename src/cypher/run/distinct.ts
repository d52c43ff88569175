import { CypherError } from '../cypher-error.ts'
import { groupKey, holdsNaN, textKey } from '../values/equality.ts'
import type { Steps } from '../values/steps.ts'
import type { Value } from '../values/value.ts'
import type { Row, Rows } from './run.ts'

/** A key that rows of equivalent values share. */
export const keyOf = (values: readonly Value[], steps: Steps): unknown =>
  values.length === 1
    ? groupKey(values[0] as Value, steps)
    : values.map(value => textKey(value, steps)).join('|')

/**
 * Whether values of this key were there before. Neo4j takes two NaN for one value only where they are one object of Java,
 * which cannot be seen from here.
 */
export function isRepeated(key: unknown, seen: { has(key: unknown): boolean }): boolean {
  if (!seen.has(key)) return false
  if (!holdsNaN(key)) return true
  throw new CypherError(
    'refused',
    'Whether two NaN are one value to DISTINCT or a group isn’t known here. Leave them out with WHERE NOT isNaN(x).',
  )
}

/** The first row of each key. */
export function* distinct(rows: Rows, valuesOf: (row: Row) => Row, steps: Steps): Rows {
  const seen = new Set<unknown>()
  for (const row of rows) {
    steps.count()
    const key = keyOf(valuesOf(row), steps)
    if (isRepeated(key, seen)) continue
    seen.add(key)
    yield row
  }
}
