import { addressOfId } from '../fields/field-values.ts'
import { namesAuthors } from '../fields/names.ts'
import { peopleIn } from '../fields/people.ts'
import { preciseDateOf } from '../fields/precise-date.ts'
import { capitalShare, wordsOf } from '../fields/text.ts'
import { whenAndWhere } from '../fields/venue.ts'
import { familiesIn } from '../lists/cited-first.ts'
import { type Cell, hasWords, isEmpty, isFigure, type Row } from './cell.ts'
import { type ColumnKind, kindsOfHead } from './columns.ts'

/** What the columns of a table of papers hold. */
export interface Roles {
  /** The heads, for what has no field of its own. */
  heads: string[]
  kinds: ColumnKind[][]
  title: number
  /** Whether most rows link to papers. */
  linked: boolean
}

type Column = { at: number; kinds: ColumnKind[]; cells: Cell[] }

const share = (cells: readonly Cell[], test: (cell: Cell) => boolean): number => {
  const filled = cells.filter(cell => !isEmpty(cell))
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length
}

const hasTitledPaper = ({ links }: Cell): boolean => links.some(({ isPaper, titled }) => isPaper && titled)
export const hasPaper = ({ cells }: Row): boolean =>
  cells.some(({ links }) => links.some(({ isPaper }) => isPaper))

const meanLength = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, cells.length)

/** Words of these kinds are never titles. */
const NEVER: readonly ColumnKind[] = ['authors', 'date', 'meeting', 'venue', 'abstract', 'topics', 'number']

const isOnly = ({ kinds }: Column, kind: ColumnKind): boolean => kinds.includes(kind)

/** Under "Paper", a table of results may hold where a paper appeared. */
const mayBeTitle = (cell: Cell): boolean => hasWords(cell) && whenAndWhere(cell.words).venue === null

/** The column of titles that the head names, if its cells are no labels. */
function namedTitle(columns: readonly Column[]): Column | undefined {
  const [titles, papers] = (['title', 'paper'] as const).map(kind =>
    columns.filter(column => isOnly(column, kind) && share(column.cells, mayBeTitle) >= 0.5),
  )
  return titles?.[0] ?? papers?.[0]
}

/** Whether columns tell who wrote something and where it appeared. */
const isSigned = (columns: readonly Column[]): boolean =>
  (['authors', 'venue'] as const).every(kind => columns.some(column => isOnly(column, kind)))

const readsLikeTitles = ({ cells }: Column): boolean =>
  share(cells, ({ words }) => wordsOf(words).length >= 4 && capitalShare(words) >= 0.7) >= 0.7

/** The column whose cells link to papers with words, or else the one with the longest texts beside links to papers. */
function titleByCells(columns: readonly Column[], rows: readonly Row[]): Column | undefined {
  const possible = columns.filter(({ kinds }) => !kinds.some(kind => NEVER.includes(kind)))
  const linking = possible.filter(({ cells }) => share(cells, hasTitledPaper) >= 0.5)
  if (linking[0]) return linking.find(({ kinds }) => !kinds.includes('summary')) ?? linking[0]
  if (rows.filter(hasPaper).length * 2 < rows.length)
    return isSigned(columns) ? possible.find(readsLikeTitles) : undefined
  const worded = possible.filter(
    ({ cells, kinds }) => share(cells, hasWords) >= 0.5 && !kinds.includes('summary'),
  )
  return worded.sort((one, other) => meanLength(other.cells) - meanLength(one.cells) || one.at - other.at)[0]
}

/** Whether most other cells are figures, as in tables of results. */
const holdsResults = (columns: readonly Column[], title: Column): boolean => {
  const others = columns.filter(({ at, kinds }) => at !== title.at && kinds.length === 0)
  const figures = others.filter(({ cells }) => share(cells, isFigure) >= 0.6).length
  return figures >= 2 || (figures === 1 && columns.length === 2)
}

/** Nobody speaks of a paper together with so many. */
const SEVERAL = 3

/** Whether a cell names several by their family names: `Doe, Roe, Moe`, `Doe et al.` */
const namesSeveral = ({ words }: Cell): boolean =>
  / et\.? ?al\.?$/.test(words) || (familiesIn(words)?.length ?? peopleIn(words).length) >= SEVERAL

/** What cells hold whose head says nothing: in most of them, it is the same. */
const BY_CELLS: readonly [ColumnKind, (cell: Cell) => boolean][] = [
  ['date', ({ text }) => preciseDateOf(text) !== null],
  ['venue', ({ words }) => whenAndWhere(words).venue !== null],
  ['authors', ({ words, links }) => links.length === 0 && namesAuthors(words, peopleIn(words))],
  ['link', cell => cell.links.some(({ isPaper }) => isPaper) && !hasWords(cell)],
]

function kindsByCells(cells: readonly Cell[]): ColumnKind[] {
  const found = BY_CELLS.find(([, test]) => share(cells, test) >= 0.7)
  return found ? [found[0]] : []
}

function kindsOf(called: ColumnKind[], cells: readonly Cell[]): ColumnKind[] {
  if (called.includes('people')) return share(cells, namesSeveral) >= 0.5 ? ['authors'] : []
  return called.length > 0 ? called : kindsByCells(cells)
}

/** Kinds of columns that only tables of papers have beside titles. */
const TELLING: readonly ColumnKind[] = ['authors', 'venue', 'abstract']

/** What the columns hold; null if the table is none of papers. */
export function rolesOf(head: Row, rows: readonly Row[]): Roles | null {
  const width = Math.max(head.cells.length, ...rows.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, at): Column => {
    const cells = rows.flatMap(row => row.cells[at] ?? [])
    return { at, cells, kinds: kindsOf(kindsOfHead(head.cells[at]?.text ?? ''), cells) }
  })
  const named = namedTitle(columns)
  const title = named ?? titleByCells(columns, rows)
  if (!title) return null
  const kinds = columns.map(column =>
    column === title ? column.kinds.filter(kind => kind !== 'paper') : column.kinds,
  )
  const papers = rows.filter(hasPaper).length
  const linked = papers * 2 >= rows.length && papers > 0
  const roles = { heads: columns.map(({ at }) => head.cells[at]?.text ?? ''), kinds, title: title.at, linked }
  if (!named && ((!linked && !isSigned(columns)) || holdsResults(columns, title))) return null
  const telling = kinds.flat().some(kind => TELLING.includes(kind)) || title.kinds.includes('paper')
  return papers > 0 || telling ? roles : null
}

/** Whether the cells of a first row are heads: an HTML table need not mark them. */
export const looksLikeHead = ({ cells }: Row): boolean => {
  const kinds = cells.map(({ text }) => kindsOfHead(text))
  const known = kinds.filter(list => list.length > 0).length
  const titled = kinds.some(list => list.includes('title') || list.includes('paper'))
  return (
    cells.every(({ links, text }) => links.length === 0 && addressOfId(text) === null) && known >= 2 && titled
  )
}
