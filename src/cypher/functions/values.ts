import type { Functions } from './function.ts'

/** Functions of values of any kind. They see nulls. */
export const VALUE_FUNCTIONS: Functions = {
  randomuuid: () => crypto.randomUUID(),
  timestamp: (_, { now }) => now / 1_000_000n,
}
