import { stringify } from 'csv-stringify/sync'
import type { Table } from '../graph/result-table.ts'
import { isNode, isPath, isRelationship, type Value } from '../graph/table.ts'

/** A value as one cell: nodes by their key, lists and maps as JSON. */
export function cellOf(value: Value): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value))
    return value.every(item => typeof item === 'string') ? value.join('; ') : JSON.stringify(value)
  if (isNode(value)) return value.key
  if (isRelationship(value)) return value.type
  if (isPath(value)) return value.nodes.map(node => node.key).join(' – ')
  return JSON.stringify(value)
}

/** RFC 4180 with a byte order mark, which is how spreadsheets recognise UTF-8; formulas are made harmless. */
export const tableToCsv = (table: Table): string =>
  stringify([table.columns, ...table.rows.map(row => row.map(cellOf))], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })

/** Rows as objects by column. */
export const tableToObjects = (table: Table): Record<string, Value>[] =>
  table.rows.map(row =>
    Object.fromEntries(table.columns.map((column, index) => [column, row[index] ?? null])),
  )
