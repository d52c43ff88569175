import type { Table } from 'mdast'
import type { Diagnostic } from '../../graph/library.ts'
import type { ParseEvent } from '../entry.ts'
import { wordsOf } from '../fields/text.ts'
import { type Cell, hasWords, isEmpty, type Row, rowsOf } from './cell.ts'
import { linksOfSpans } from './cell-links.ts'
import { hasPaper, looksLikeHead, type Roles, rolesOf } from './roles.ts'
import { entryOfRow, type Surroundings } from './row-entry.ts'
import { readTitleCell, type TitleCell } from './title-cell.ts'

/** A heading among rows is no longer. */
const LONGEST_GROUP = 80

const told = (code: string, message: string, { first: line }: Row, source: string): ParseEvent => {
  const diagnostic: Diagnostic = { severity: 'warning', code, message, place: { source, line } }
  return { kind: 'diagnostic', diagnostic }
}

const textOfRow = ({ cells }: Row): string =>
  cells
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' | ')
    .slice(0, 60)

/** The papers in the cell of titles: several if several lines begin with a link to a paper. */
function titlesIn({ lines }: Cell): TitleCell[] {
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

/** A row that holds one text and nothing else is a heading among the rows, unless it is the title of a paper. */
function groupOf({ cells }: Row, roles: Roles): string | null {
  const filled = [...cells.entries()].filter(([, cell]) => !isEmpty(cell))
  const [at, only] = filled[0] ?? []
  if (filled.length !== 1 || !only || only.links.length > 0 || !hasWords(only)) return null
  const bold = only.lines.flat().every(({ strong, text }) => strong || text.trim() === '')
  const isTitle = at === roles.title && (at > 0 || (!bold && wordsOf(only.text).length >= 4))
  return isTitle || only.text.length > LONGEST_GROUP ? null : only.text
}

function* readRow(row: Row, roles: Roles, around: Surroundings): Generator<ParseEvent> {
  const cell = row.cells[roles.title]
  const titles = cell ? titlesIn(cell) : []
  for (const title of titles) yield { kind: 'entry', entry: entryOfRow(row, title, roles, around) }
  if (titles.length === 0 && !row.cells.every(isEmpty))
    yield told(
      'row-without-title',
      `"${textOfRow(row)}" was left out; expected a title in column ${roles.title + 1}.`,
      row,
      around.source,
    )
}

/** The papers in the rows of a table, and what could not be read. A table without papers gives none. */
export function* readTable(table: Table, around: Surroundings): Generator<ParseEvent> {
  const { head, rows } = split(table)
  const roles = rolesOf(head, rows)
  if (!roles) {
    for (const row of rows.filter(hasPaper))
      yield told(
        'row-outside-list',
        `"${textOfRow(row)}" links to a paper and was left out; expected a table with a column of titles.`,
        row,
        around.source,
      )
    return
  }
  let group: string | null = null
  for (const row of rows) {
    const heading = roles.kinds.length > 1 ? groupOf(row, roles) : null
    if (heading !== null) group = heading
    else
      yield* readRow(
        row,
        roles,
        group === null ? around : { ...around, topics: [...around.topics, topicOf(group)] },
      )
  }
}

const topicOf = (text: string): string => text.trim().replace(/\s+/g, '-')
