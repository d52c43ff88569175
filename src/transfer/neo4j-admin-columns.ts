import { AppError } from '../errors.ts'
import type { Value } from '../graph/table.ts'

/** Between the items of a list: a character that no text holds (unit separator). */
const SEPARATOR = '\u001f'

/** The type of a column, as the importer names it; text unless it stands here. */
const TYPES: Record<string, 'string[]' | 'long' | 'double' | 'boolean'> = {
  altTitles: 'string[]',
  aliases: 'string[]',
  aliasRules: 'string[]',
  authors: 'string[]',
  topics: 'string[]',
  links: 'string[]',
  digests: 'string[]',
  year: 'long',
  papers: 'long',
  entries: 'long',
  position: 'long',
  line: 'long',
  start: 'long',
  end: 'long',
  confidence: 'double',
  coined: 'boolean',
}

/** A column of a header. */
export const typedColumn = (name: string): string => (TYPES[name] ? `${name}:${TYPES[name]}` : name)

const FITS: Record<string, (value: Value) => boolean> = {
  'string[]': Array.isArray,
  long: Number.isInteger,
  double: value => typeof value === 'number',
  boolean: value => typeof value === 'boolean',
  string: value => typeof value === 'string',
}

function cellOf(name: string, value: Value | undefined): unknown {
  if (value === undefined || value === null) return undefined
  const type = TYPES[name] ?? 'string'
  if (!FITS[type]?.(value))
    throw new AppError('INTERNAL', `The property "${name}" is not of the type ${type}: ${String(value)}.`)
  if (!Array.isArray(value)) return typeof value === 'boolean' ? String(value) : value
  return value.length === 0
    ? undefined
    : value.map(item => String(item).replaceAll(SEPARATOR, ' ')).join(SEPARATOR)
}

/** The cells of known properties. @throws INTERNAL for one that the schema does not know, rather than lose it */
export function cellsOf(names: readonly string[], properties: Record<string, Value>): unknown[] {
  const unknown = Object.keys(properties).find(name => !names.includes(name))
  if (unknown) throw new AppError('INTERNAL', `The property "${unknown}" is not part of the schema.`)
  return names.map(name => cellOf(name, properties[name]))
}
