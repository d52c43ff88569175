import { AppError } from '../errors.ts'
import type { PropertyType, PropertyTypes } from '../graph/property-type.ts'
import type { Value } from '../graph/table.ts'

/** Between the items of a list: a character that no text holds (unit separator). */
const SEPARATOR = '\u001f'

interface Column {
  /** Behind its name in the header: the type, as the importer names it. */
  type: string
  fits: (value: Value) => boolean
}

const COLUMNS: Record<PropertyType, Column> = {
  text: { type: '', fits: value => typeof value === 'string' },
  texts: { type: ':string[]', fits: Array.isArray },
  integer: { type: ':long', fits: Number.isInteger },
  decimal: { type: ':double', fits: value => typeof value === 'number' },
  boolean: { type: ':boolean', fits: value => typeof value === 'boolean' },
}

/** The columns of a header. */
export const columnsOf = (types: PropertyTypes): string[] =>
  Object.entries(types).map(([name, type]) => `${name}${COLUMNS[type].type}`)

function cellOf(name: string, type: PropertyType, value: Value | undefined): unknown {
  if (value === undefined || value === null) return undefined
  if (!COLUMNS[type].fits(value))
    throw new AppError('INTERNAL', `The property "${name}" is not of the type ${type}: ${String(value)}.`)
  if (!Array.isArray(value)) return typeof value === 'boolean' ? String(value) : value
  return value.length === 0
    ? undefined
    : value.map(item => String(item).replaceAll(SEPARATOR, ' ')).join(SEPARATOR)
}

/** The cells of known properties. @throws INTERNAL for one that the schema does not know, rather than lose it */
export function cellsOf(types: PropertyTypes, properties: Record<string, Value>): unknown[] {
  const unknown = Object.keys(properties).find(name => !(name in types))
  if (unknown) throw new AppError('INTERNAL', `The property "${unknown}" is not part of the schema.`)
  return Object.entries(types).map(([name, type]) => cellOf(name, type, properties[name]))
}
