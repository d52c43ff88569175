import { isNode, isPath, isRelationship, type Value } from '../../src/graph/table.ts'
import type { Table } from '../api/client.ts'

/** A value as people read it in one cell. */
export function cellText(value: Value): string {
  if (value === null) return ''
  if (isNode(value)) return String(value.properties.name ?? value.properties.title ?? value.key)
  if (isRelationship(value)) return value.type
  if (isPath(value)) return value.nodes.map(cellText).join(' → ')
  if (Array.isArray(value)) return value.map(cellText).join('; ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection). */
function csvCell(value: Value): string {
  const text = cellText(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** RFC 4180 with a byte order mark, without which Excel misreads Hangul. */
export const toCsv = ({ columns, rows }: Table): string =>
  `\uFEFF${[columns, ...rows].map(row => row.map(cell => csvCell(cell as Value)).join(',')).join('\r\n')}\r\n`

export const tableObjects = ({ columns, rows }: Table): Record<string, unknown>[] =>
  rows.map(row => Object.fromEntries(columns.map((column, index) => [column, row[index]])))
