import { randomUUID } from 'node:crypto'
import { equals } from '../values/equality.ts'
import type { Functions } from './function.ts'

/** Functions of values of any kind. They see nulls. */
export const VALUE_FUNCTIONS: Functions = {
  nullif: ([value, other], { budget }) => (equals(value, other, budget) === true ? null : value),
  randomuuid: () => randomUUID(),
  timestamp: (_, { now }) => now / 1_000_000n,
}
