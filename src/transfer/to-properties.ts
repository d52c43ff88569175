import type { Properties } from '../graph/records.ts'
import type { Value } from '../graph/table.ts'

/** Properties read from a store in the form in which they can be written: without null. */
export const toProperties = (values: Record<string, Value>): Properties =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Properties
