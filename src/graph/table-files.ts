import { stringify } from 'csv-stringify/sync'
import { cellOf } from './cells.ts'
import type { Table } from './result-table.ts'
import type { Value } from './table.ts'
import { jsonOf, withoutControls } from './writable.ts'

/** Numbers stay numbers: the sign of a negative number does not make a formula. */
const csvCell = (value: Value): string | number =>
  typeof value === 'number' ? value : withoutControls(cellOf(value))

/** Rows of CSV (RFC 4180). Texts that a spreadsheet would take for formulas get an apostrophe (OWASP, CSV injection). */
export const csvRows = (rows: readonly (readonly Value[])[]): string =>
  stringify(
    rows.map(row => row.map(csvCell)),
    { escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  )

/** Without it, Excel mistakes UTF-8 for an older encoding. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** The result of a query as a CSV file. */
export const tableToCsv = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string =>
  BYTE_ORDER_MARK + csvRows([columns, ...rows])

/** The result of a query as a JSON file: one object per row. */
export const tableToJson = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string =>
  jsonOf(
    rows.map(row => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))),
    2,
  )
