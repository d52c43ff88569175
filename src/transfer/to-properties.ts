import type { Properties } from '../graph/records.ts'
import type { Value } from '../graph/table.ts'

/** Properties as a store gave them, as they can be written again: without null. */
export const toProperties = (values: Record<string, Value>): Properties =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Properties
