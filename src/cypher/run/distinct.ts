import { groupKey, textKey } from '../values/equality.ts'
import type { Steps } from '../values/steps.ts'
import type { Value } from '../values/value.ts'
import type { Row, Rows } from './run.ts'

/** A key that rows of equivalent values share. */
export const keyOf = (values: readonly Value[], steps: Steps): unknown =>
  values.length === 1
    ? groupKey(values[0] as Value, steps)
    : values.map(value => textKey(value, steps)).join('|')

/** The first row of each key. */
export function* distinct(rows: Rows, valuesOf: (row: Row) => Row, steps: Steps): Rows {
  const seen = new Set<unknown>()
  for (const row of rows) {
    steps.count()
    const key = keyOf(valuesOf(row), steps)
    if (seen.has(key)) continue
    seen.add(key)
    yield row
  }
}
