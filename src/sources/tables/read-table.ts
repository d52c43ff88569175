import type { Table } from 'mdast'
import { told } from '../entries/told.ts'
import type { ParseEvent } from '../entry.ts'
import { preciseDateOf } from '../fields/precise-date.ts'
import { wordsOf } from '../fields/text.ts'
import type { Span } from '../markdown/spans.ts'
import { type Cell, hasWords, isEmpty, type Row, rowsOf } from './cell.ts'
import { linksOfSpans } from './cell-links.ts'
import type { ColumnKind } from './columns.ts'
import { hasPaper, looksLikeHead, type Roles, rolesOf } from './roles.ts'
import { entryOfRow, type Surroundings } from './row-entry.ts'
import { readTitleCell, type TitleCell } from './title-cell.ts'
import { turned } from './turned.ts'

/** A heading among rows is no longer. */
const LONGEST_GROUP = 80

const leftOut = (code: string, expected: string, row: Row, source: string): ParseEvent => {
  const message = `"${textOfRow(row)}" was left out; expected ${expected}.`
  // A row without a link to a paper is often none of a paper: "No class", "to be announced".
  return told(hasPaper(row) ? 'warning' : 'info', code, message, { source, line: row.first })
}

const textOfRow = ({ cells }: Row): string =>
  cells
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' | ')
    .slice(0, 60)

/** A line of nothing but several titles that lead to papers, as one line each; any other as it is. */
function linesOfTitles(line: Span[]): Span[][] {
  const parts = line.filter(({ text, badge }) => badge || /[\p{L}\p{N}]/u.test(text))
  const titles = parts.every(span => linksOfSpans([span]).some(({ isPaper, titled }) => isPaper && titled))
  const urls = new Set(parts.map(({ url }) => url))
  return titles && urls.size > 1 && urls.size === parts.length ? parts.map(part => [part]) : [line]
}

/** The papers in the cell of titles: several if several lines begin with a link to a paper. */
function titlesIn(cell: Cell): TitleCell[] {
  const lines = cell.lines.flatMap(linesOfTitles)
  const begins = lines.map(line => {
    const [first] = linksOfSpans(line)
    return first?.isPaper === true && first.titled
  })
  const starts = begins.flatMap((is, at) => (is ? [at] : []))
  const parts =
    starts.length > 1 ? starts.map((start, at) => lines.slice(at === 0 ? 0 : start, starts[at + 1])) : [lines]
  return parts.flatMap(part => readTitleCell(part) ?? [])
}

/** The head and the rows below it. A row may stand where the head is, and a head in the first row. */
function split(table: Table): { head: Row; rows: Row[] } {
  const [first, ...rows] = rowsOf(table) as [Row, ...Row[]]
  const blank: Row = {
    ...first,
    cells: first.cells.map(cell => ({ ...cell, text: '', words: '', lines: [], links: [] })),
  }
  if (hasPaper(first)) return { head: blank, rows: [first, ...rows] }
  const [second, ...others] = rows
  return first.cells.every(isEmpty) && second && looksLikeHead(second)
    ? { head: second, rows: others }
    : { head: first, rows }
}

/** Kinds of columns that say when a row is. */
const OF_ROWS: readonly ColumnKind[] = ['date', 'meeting', 'number']

/** A row that holds one text and nothing else is a heading among the rows, unless it is the title of a paper. */
function groupOf({ cells }: Row, roles: Roles): string | null {
  const filled = [...cells.entries()].filter(([, cell]) => !isEmpty(cell))
  const [at, only] = filled[0] ?? []
  if (filled.length !== 1 || !only || only.links.length > 0) return null
  if (!hasWords(only)) return preciseDateOf(only.text) === null ? null : only.text
  if (roles.kinds[at ?? 0]?.some(kind => OF_ROWS.includes(kind))) return null
  const bold = only.lines.flat().every(({ strong, text }) => strong || text.trim() === '')
  const isTitle = at === roles.title && (at > 0 || (!bold && wordsOf(only.text).length >= 4))
  return isTitle || only.text.length > LONGEST_GROUP ? null : only.text
}

/** Kinds of columns in which only papers have anything. */
const OF_PAPERS: readonly ColumnKind[] = ['authors', 'venue', 'abstract', 'link']

/** Whether a row is a remark such as "No class" among rows that link to papers. */
function isRemark(row: Row, title: TitleCell, roles: Roles): boolean {
  const filled = row.cells.some(
    (cell, at) => !isEmpty(cell) && roles.kinds[at]?.some(kind => OF_PAPERS.includes(kind)),
  )
  return roles.linked && !filled && !hasPaper(row) && title.own === null && wordsOf(title.title).length < 3
}

function* readRow(row: Row, roles: Roles, around: Surroundings): Generator<ParseEvent> {
  const cell = row.cells[roles.title]
  const titles = (cell && !isEmpty(cell) ? titlesIn(cell) : []).filter(title => !isRemark(row, title, roles))
  for (const title of titles) yield { kind: 'entry', entry: entryOfRow(row, title, roles, around) }
  if (titles.length > 0 || row.cells.every(isEmpty)) return
  yield leftOut('row-without-title', `a title in column ${roles.title + 1}`, row, around.source)
}

/** The rows, with the topic of the row above where a column of topics before the titles is left blank. */
function* withTopicsAbove(rows: readonly Row[], roles: Roles): Generator<Row> {
  const at = roles.kinds.findIndex((kinds, column) => kinds.includes('topics') && column < roles.title)
  let above: Cell | undefined
  for (const row of rows) {
    const cells = row.cells.map((cell, column) =>
      column === at && cell.text === '' && cell.links.length === 0 ? (above ?? cell) : cell,
    )
    above = cells[at]
    yield row.cells.length > 1 && row.cells.some(cell => cell.text !== '') ? { ...row, cells } : row
  }
}

/** The papers in the rows of a table, and what could not be read. A table without papers gives none. */
export function* readTable(table: Table, around: Surroundings): Generator<ParseEvent> {
  const { head, rows } = turned(table) ?? split(table)
  const roles = rolesOf(head, rows)
  if (!roles) {
    for (const row of rows.filter(hasPaper))
      yield leftOut('row-outside-list', 'a table with a column of titles', row, around.source)
    return
  }
  let group: string | null = null
  for (const row of withTopicsAbove(rows, roles)) {
    const heading = roles.kinds.length > 1 ? groupOf(row, roles) : null
    if (heading !== null) group = heading
    else yield* readRow(row, roles, group === null ? around : below(group, around))
  }
}

/** What counts below a heading among rows: a date or a topic. */
function below(group: string, around: Surroundings): Surroundings {
  const date = preciseDateOf(group)
  if (date !== null) return { ...around, date, dateRange: null }
  return { ...around, topics: [...around.topics, group.trim().replace(/\s+/g, '-')] }
}
