import Table from 'cli-table3'
import { cellOf } from '../graph/cells.ts'
import type { Table as Rows } from '../graph/result-table.ts'
import { tableToCsv, tableToJson } from '../graph/table-files.ts'
import { ownDirection, withoutControls } from '../graph/writable.ts'
import { count } from './count.ts'
import { print } from './output.ts'

export const TABLE_FORMATS = ['table', 'json', 'csv'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

const WIDEST = 60

const cutOf = (rows: Rows): string => `the first ${count(rows.limit, 'row')}; there are more`

function drawn(rows: Rows): string {
  const table = new Table({ head: rows.columns, style: { head: [], border: [] }, wordWrap: true })
  for (const row of rows.rows) {
    const cells = row.map(value => ownDirection(withoutControls(cellOf(value)).replace(/\s+/g, ' ')))
    table.push(cells.map(cell => (cell.length > WIDEST ? `${cell.slice(0, WIDEST - 1)}…` : cell)))
  }
  const cut = rows.truncated ? cutOf(rows) : count(rows.rows.length, 'row')
  return `${table.toString()}\n${cut}, ${rows.elapsed.toFixed(0)} ms`
}

function tableText(rows: Rows, format: TableFormat): string {
  if (format === 'csv') return tableToCsv(rows)
  if (format === 'json') return tableToJson(rows)
  return drawn(rows)
}

/** Prints rows. CSV and JSON cannot say that rows were left out, so standard error does. */
export async function printTable(rows: Rows, format: TableFormat): Promise<void> {
  await print(tableText(rows, format))
  for (const { hint } of rows.hints ?? []) console.error(`paperweave: ${hint}`)
  if (rows.truncated && format !== 'table') console.error(`paperweave: ${cutOf(rows)} (--rows).`)
}
