import type { Label, RelationshipType } from './schema.ts'

/** A node in a query result. `id` comes from the engine and has a meaning only within one result. */
export interface NodeValue {
  kind: 'node'
  id: string
  label: Label
  key: string
  properties: Record<string, Value>
}

/** A relationship in a query result; `start` and `end` are the `id`s of its nodes in the same result. */
export interface RelationshipValue {
  kind: 'relationship'
  id: string
  type: RelationshipType
  start: string
  end: string
  properties: Record<string, Value>
}

export interface PathValue {
  kind: 'path'
  nodes: NodeValue[]
  relationships: RelationshipValue[]
}

/**
 * Any value a query can return. Maps are plain objects without `kind`. Integers are JS numbers; those that a JS number
 * would round are a text of their digits, and so are the numbers that JSON does not have (`NaN`, `Infinity`).
 */
export type Value =
  | null
  | boolean
  | number
  | string
  | Value[]
  | NodeValue
  | RelationshipValue
  | PathValue
  | { [key: string]: Value }

/** JSON rounds numbers beyond this one, so none is taken for what was meant. */
export const LARGEST_EXACT = Number.MAX_SAFE_INTEGER
export const isExact = (value: number): boolean => Math.abs(value) <= LARGEST_EXACT

export type Parameters = Record<string, string | number | boolean | string[] | null>

/** An integer of a store, without rounding. */
export const exactInteger = (value: bigint): number | string =>
  BigInt.asIntN(54, value) === value ? Number(value) : String(value)

/** A decimal of a store, as JSON can write it. */
export const exactDecimal = (value: number): number | string =>
  Number.isFinite(value) ? value : String(value)

const isKind = (value: Value, kind: string): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && value.kind === kind

export const isNode = (value: Value): value is NodeValue => isKind(value, 'node')
export const isRelationship = (value: Value): value is RelationshipValue => isKind(value, 'relationship')
export const isPath = (value: Value): value is PathValue => isKind(value, 'path')
