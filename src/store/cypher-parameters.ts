import type { CypherMap, Value } from '../cypher/values/value.ts'

/** A parameter as a value of Cypher. JavaScript's whole numbers are integers. */
function toParameter(value: unknown): Value {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (Array.isArray(value)) return value.map(toParameter)
  if (typeof value === 'object' && value !== null) return toCypherParameters(value)
  return typeof value === 'string' || typeof value === 'boolean' ? value : null
}

export const toCypherParameters = (values: object): CypherMap =>
  new Map(Object.entries(values).map(([name, value]) => [name, toParameter(value)]))
