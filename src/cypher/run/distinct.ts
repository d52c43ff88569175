import { groupKey, textKey } from '../values/equality.ts'
import type { Value } from '../values/value.ts'

/** A key that rows of equivalent values share. */
export const keyOf = (values: readonly Value[]): unknown =>
  values.length === 1 ? groupKey(values[0] as Value) : values.map(textKey).join('|')
