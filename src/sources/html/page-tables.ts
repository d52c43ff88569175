import type { RootContent, Table, TableCell, TableRow } from 'mdast'
import { type Element, type PageCell, type PageRow, phrasesOf, positionAt } from './elements.ts'

/** No table of papers has more columns, or cells over more rows. */
const MOST_COLUMNS = 50
const MOST_ROWS = 500

const BLOCKS_OF_PAGES: readonly string[] = ['heading', 'table', 'blockquote', 'thematicBreak']

/** Whether the cells hold parts of a page, which is arranged by a table as in e-mail. */
const arrangesPage = ({ attributes, rows }: Element): boolean =>
  /^(?:presentation|none)$/i.test(attributes.role ?? '') ||
  rows.every(({ cells }) => cells.length < 2) ||
  rows.some(({ cells }) =>
    cells.some(({ blocks }) => blocks.some(({ type }) => BLOCKS_OF_PAGES.includes(type))),
  )

const mdastCell = (cell: PageCell): TableCell => ({ type: 'tableCell', children: phrasesOf(cell.blocks) })

const mdastRow = (cells: readonly PageCell[], line: number): TableRow => ({
  type: 'tableRow',
  children: cells.map(mdastCell),
  position: positionAt(line),
})

/** The rows with each cell in all the rows that it reaches into. A cell across all columns stays alone in its row. */
function filledRows(rows: readonly PageRow[]): PageRow[] {
  const reaching: { cell: PageCell; left: number }[] = []
  return rows.map(({ cells, line }) => {
    const own = [...cells]
    const filled: PageCell[] = []
    while (own.length > 0 || (reaching[filled.length]?.left ?? 0) > 0) {
      const above = reaching[filled.length]
      if (above && above.left > 0) {
        above.left -= 1
        filled.push(above.cell)
      } else {
        const cell = own.shift() as PageCell
        reaching[filled.length] = { cell, left: Math.min(cell.rows, MOST_ROWS) - 1 }
        filled.push(cell)
      }
    }
    return { cells: filled.slice(0, MOST_COLUMNS), line }
  })
}

const partsOfRow = ({ cells }: PageRow): RootContent[] => cells.flatMap(({ blocks }) => blocks)

/** A table as Markdown has it, with an empty head if it has none; or only what is in its cells. */
export function blocksOfTable(table: Element): RootContent[] {
  if (arrangesPage(table)) return [...table.rows.flatMap(partsOfRow), { type: 'thematicBreak' }]
  const [first, ...others] = filledRows(table.rows)
  const hasHead = first?.cells.every(({ isHead }) => isHead) ?? false
  const width = Math.max(...table.rows.map(({ cells }) => cells.length))
  const head = hasHead
    ? (first?.cells ?? [])
    : Array.from({ length: width }, (): PageCell => ({ blocks: [], isHead: true, columns: 1, rows: 1 }))
  const rows = hasHead || !first ? others : [first, ...others]
  return [
    {
      type: 'table',
      children: [mdastRow(head, table.line), ...rows.map(({ cells, line }) => mdastRow(cells, line))],
      position: positionAt(table.line),
    } satisfies Table,
  ]
}
