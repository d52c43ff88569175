import type { Table } from 'mdast'
import { type Cell, isEmpty, type Row, rowsOf } from './cell.ts'
import { type ColumnKind, kindsOfHead } from './columns.ts'

/** Fields that only papers have. */
const TELLING: readonly ColumnKind[] = ['title', 'paper', 'authors', 'abstract']

/** Fields that may stand where the head is; "Field" does not call one there. */
const FIRST: readonly ColumnKind[] = [...TELLING, 'date', 'venue', 'link']

/** The rows of a table with labels in its first column and values in its second; null for any other table. */
function labelledRows(rows: readonly Row[]): { label: Cell; value: Cell; row: Row }[] | null {
  const pairs = rows.flatMap(row => {
    const [label, value] = row.cells
    return label && value && !isEmpty(label) && !isEmpty(value) ? { label, value, row } : []
  })
  const kinds = pairs.map(({ label }) => kindsOfHead(label.text))
  const known = kinds.filter(list => list.length > 0).length
  const telling = kinds.some(list => list.some(kind => TELLING.includes(kind)))
  const narrow = rows.every(({ cells }) => cells.length === 2)
  return narrow && telling && known >= 2 && known * 2 >= pairs.length ? pairs : null
}

/** A table that stands on its side, as one of one row: each row of it holds a field of one paper. */
export function turned(table: Table): { head: Row; rows: Row[] } | null {
  const rows = rowsOf(table)
  const [head, ...others] = rows
  // The head may be the first field, or say "Field" and "Value".
  const [label, value] = head?.cells ?? []
  const kinds = kindsOfHead(label?.text ?? '')
  const known = value && !isEmpty(value) && kinds.some(kind => FIRST.includes(kind))
  const pairs = labelledRows(known ? rows : others)
  if (!head || !pairs || (known && kindsOfHead(value.text).length > 0)) return null
  const { first } = pairs[0]?.row ?? head
  const last = pairs.at(-1)?.row.last ?? head.last
  return {
    head: { cells: pairs.map(({ label }) => label), first, last },
    rows: [{ cells: pairs.map(({ value }) => value), first, last }],
  }
}
