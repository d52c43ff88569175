import { BYTE_ORDER_MARK, csvRows } from '../../src/graph/table-files.ts'
import { pause } from '../api/pause.ts'
import type { Column } from './columns.ts'
import type { Sorted } from './use-sorted.ts'

/** Rows that are written in one go. */
const PART = 2000

type Row = (string | number | null)[]

const markdownCell = (value: Row[number]): string =>
  String(value ?? '')
    .replace(/[\\|<>[\]*_`]/g, '\\$&')
    .replace(/\s+/g, ' ')

const markdownRows = (rows: readonly Row[]): string =>
  rows.map(row => `| ${row.map(markdownCell).join(' | ')} |\n`).join('')

interface TableFormat {
  name: string
  extension: string
  type: string
  head(titles: string[], columns: readonly Column[]): string
  rows(rows: readonly Row[]): string
}

/** What the page itself can make of its rows. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  {
    name: 'CSV',
    extension: 'csv',
    type: 'text/csv',
    head: titles => BYTE_ORDER_MARK + csvRows([titles]),
    rows: csvRows,
  },
  {
    name: 'Markdown',
    extension: 'md',
    type: 'text/markdown',
    head: (titles, columns) =>
      `${markdownRows([titles])}${`|${columns.map(({ isNumber }) => (isNumber ? ' ---: ' : ' --- ')).join('|')}|`}\n`,
    rows: markdownRows,
  },
]

/** The rows as they are sorted, with the columns that are shown. The page answers in between. */
export async function writeTable(
  format: TableFormat,
  { source, nodes }: Sorted,
  columns: readonly Column[],
): Promise<string> {
  const titles = columns.map(column => column.title(source.translator))
  const parts = [format.head(titles, columns)]
  for (let start = 0; start < nodes.length; start += PART) {
    const rows = Array.from(nodes.subarray(start, start + PART), node =>
      columns.map(column => column.cell(source, node)),
    )
    parts.push(format.rows(rows))
    await pause()
  }
  return parts.join('')
}
