import Table from 'cli-table3'
import { cellOf, tableToCsv, tableToObjects } from '../export/table-formats.ts'
import type { Table as Rows } from '../graph/table.ts'

export const TABLE_FORMATS = ['table', 'json', 'csv'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

/** Writes to standard output and waits until it is taken; a reader that went away (`| head`) is no failure. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`, error => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error)
      else resolve()
    })
  })

const WIDEST = 60

function drawn(rows: Rows): string {
  const table = new Table({ head: rows.columns, style: { head: [], border: [] }, wordWrap: true })
  for (const row of rows.rows) {
    const cells = row.map(value => cellOf(value).replace(/\s+/g, ' '))
    table.push(cells.map(cell => (cell.length > WIDEST ? `${cell.slice(0, WIDEST - 1)}…` : cell)))
  }
  const cut = rows.truncated ? `first ${rows.limit} rows; there are more` : `${rows.rows.length} rows`
  return `${table.toString()}\n${cut}, ${rows.elapsed.toFixed(0)} ms`
}

export function tableText(rows: Rows, format: TableFormat): string {
  if (format === 'csv') return tableToCsv(rows)
  if (format === 'json') return JSON.stringify(tableToObjects(rows), null, 2)
  return drawn(rows)
}
