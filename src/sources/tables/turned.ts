import type { List, ListItem, PhrasingContent, Table } from 'mdast'
import { type Cell, isEmpty, type Row, rowsOf } from './cell.ts'
import { type ColumnKind, kindsOfHead } from './columns.ts'

/** Fields that only papers have. */
const TELLING: readonly ColumnKind[] = ['title', 'paper', 'authors', 'abstract']

/** Fields that may stand where the head is; "Field" does not call one there. */
const FIRST: readonly ColumnKind[] = [...TELLING, 'date', 'venue', 'link']

interface Pair {
  label: Cell
  value: Cell
  row: Row
  at: number
}

/** The rows of a table with labels in its first column and values in its second; null for any other table. */
function labelledRows(table: Table): Pair[] | null {
  const rows = rowsOf(table)
  const [label, value] = rows[0]?.cells ?? []
  const headKinds = kindsOfHead(label?.text ?? '')
  // The head may be the first field, or say "Field" and "Value".
  const isField = value && !isEmpty(value) && headKinds.some(kind => FIRST.includes(kind))
  if (isField && kindsOfHead(value.text).length > 0) return null
  if (rows.some(({ cells }) => cells.length !== 2)) return null
  const pairs = rows.flatMap((row, at): Pair[] => {
    const [name, said] = row.cells
    const empty = !name || !said || isEmpty(name) || isEmpty(said) || (at === 0 && !isField)
    return empty ? [] : [{ label: name, value: said, row, at }]
  })
  const kinds = pairs.map(pair => kindsOfHead(pair.label.text))
  const known = kinds.filter(list => list.length > 0).length
  const telling = kinds.some(list => list.some(kind => TELLING.includes(kind)))
  return telling && known >= 2 && known * 2 >= pairs.length ? pairs : null
}

const isTitle = ({ label }: Pair): boolean =>
  kindsOfHead(label.text).some(kind => kind === 'title' || kind === 'paper')

/** A table that stands on its side, as one of one row: each row of it holds a field of one paper. */
export function turned(table: Table): { head: Row; rows: Row[] } | null {
  const pairs = labelledRows(table)
  const [first, last] = [pairs?.[0], pairs?.at(-1)]
  if (!pairs?.some(isTitle) || !first || !last) return null
  const lines = { first: first.row.first, last: last.row.last }
  return {
    head: { cells: pairs.map(({ label }) => label), ...lines },
    rows: [{ cells: pairs.map(({ value }) => value), ...lines }],
  }
}

const phrasesOfValue = (table: Table, { at }: Pair): PhrasingContent[] =>
  table.children[at]?.children[1]?.children ?? []

/** A table with the fields of a paper whose title stands above it, as a list of fields; null for any other table. */
export function fieldsOf(table: Table): List | null {
  const pairs = labelledRows(table)
  if (!pairs || pairs.some(isTitle)) return null
  const items = new Map<string, PhrasingContent[]>()
  for (const pair of pairs) {
    const before = items.get(pair.label.text)
    const said = phrasesOfValue(table, pair)
    if (before) before.push({ type: 'text', value: '; ' }, ...said)
    else items.set(pair.label.text, [{ type: 'text', value: `${pair.label.text}: ` }, ...said])
  }
  const { position } = table
  const children = [...items.values()].map(
    (phrases): ListItem => ({
      type: 'listItem',
      children: [{ type: 'paragraph', children: phrases, ...(position && { position }) }],
      ...(position && { position }),
    }),
  )
  return { type: 'list', children, ...(position && { position }) }
}
