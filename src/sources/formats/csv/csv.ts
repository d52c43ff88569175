import type { Place } from '../../../graph/library.ts'
import { isOfOtherType, isPaper } from '../../entries/is-paper.ts'
import { unlessKnown } from '../../entries/known-texts.ts'
import { insteadOf, otherExport } from '../../entries/other-exports.ts'
import { eventsOfRecord, notPaper } from '../../entries/record-events.ts'
import { recordOfNamed } from '../../entries/record-fields.ts'
import { recordsFile } from '../../entries/records-file.ts'
import { told } from '../../entries/told.ts'
import type { ParseEvent } from '../../entry.ts'
import type { Format, KnownTexts, SourceText } from '../../format.ts'
import { areBookmarks, areOfPapers, headsOf, namedCells } from './columns.ts'
import { type CsvRow, csvRows, delimiterOf } from './csv-rows.ts'

const EXPECTED =
  'a row of heads with a title and another column of papers, such as authors, DOI or abstract (of the highlights of Readwise, export Markdown: its CSV does not tell papers from books)'
/** So many rows decide whether a table without authors or ids is one of papers. */
const SAMPLE = 50
const LONGEST_HEAD = 2_000

const typeOf = (heads: readonly string[], row: readonly string[]): string =>
  row[heads.findIndex(head => /^item ?type$/i.test(head))] ?? ''

/** Notes and files that Zotero lists beside the papers. */
const isAttachment = (type: string): boolean => /^(?:attachment|note|annotation)$/.test(type)

/** How programs call a row that nobody has filled in. */
const UNTITLED = /^(?:untitled|new page|제목 없음|無題|无标题|ohne titel|sans titre)$/i

const isBlank = (row: readonly string[]): boolean =>
  row.every(cell => cell.trim() === '' || UNTITLED.test(cell.trim()))

class Table {
  private heads: string[] | null = null
  private waiting: CsvRow[] = []
  private decided = false
  /** Whether it is one of bookmarks, of which only some are papers. */
  private isOfBookmarks = false
  private readonly source: string
  private readonly known: KnownTexts | undefined

  constructor({ source, known }: SourceText) {
    this.source = source
    this.known = known
  }

  *add(row: CsvRow): Generator<ParseEvent> {
    if (this.heads === null) {
      this.heads = headsOf(row.cells) ?? []
      this.isOfBookmarks = areBookmarks(this.heads)
    } else if (this.decided) yield* this.read(row)
    else {
      this.waiting.push(row)
      if (this.waiting.length === SAMPLE) yield* this.end()
    }
  }

  /** Reads what waits for a decision; nothing if these are no papers. */
  *end(): Generator<ParseEvent> {
    const heads = this.heads ?? []
    if (
      this.decided ||
      !areOfPapers(
        heads,
        this.waiting.map(({ cells }) => cells),
      )
    )
      return
    this.decided = true
    for (const row of this.waiting.splice(0)) yield* this.read(row)
  }

  /** Whether it is certain that no papers will come. */
  isOther(): boolean {
    return this.heads?.length === 0 || (!this.decided && this.waiting.length >= SAMPLE)
  }

  private read(row: CsvRow): Iterable<ParseEvent> {
    const place = { source: this.source, line: row.line }
    const text = JSON.stringify([this.heads, row.cells])
    return unlessKnown({ known: this.known, text, place }, () => this.eventsOf(row, place))
  }

  private *eventsOf({ cells, endLine }: CsvRow, place: Place): Generator<ParseEvent> {
    const heads = this.heads ?? []
    const type = typeOf(heads, cells)
    if (isBlank(cells) || isAttachment(type)) return
    const record = recordOfNamed(namedCells(heads, cells))
    if (isOfOtherType(record, type)) yield notPaper(`This row is a ${type} without an id of a paper.`, place)
    else if (this.isOfBookmarks && !isPaper(record, heads))
      yield notPaper('This bookmark does not lead to a paper.', place)
    else yield* eventsOfRecord(record, place, endLine)
  }
}

/** The first line with content, which decides which mark stands between the cells. */
async function firstLineOf(input: SourceText): Promise<string> {
  for await (const line of input.lines()) if (line.trim() !== '') return line
  return ''
}

async function* read(input: SourceText): AsyncGenerator<ParseEvent> {
  const head = await firstLineOf(input)
  const instead = insteadOf('CSV', head.slice(0, LONGEST_HEAD))
  if (instead !== null) return yield otherExport(instead, input.source)
  const table = new Table(input)
  const skipped: string[] = []
  let line = 1
  for await (const row of csvRows(input.lines(), delimiterOf(head), reason => skipped.push(reason))) {
    line = row.endLine
    yield* table.add(row)
    if (table.isOther()) break
  }
  yield* table.end()
  for (const reason of skipped) {
    const message = `Below this line, a row could not be read: ${reason}. Is a quotation mark left open?`
    yield told('error', 'bad-csv', message, { source: input.source, line })
  }
}

/** Tables of papers from Zotero, Notion, Scopus, IEEE, Google Scholar and spreadsheets, read row by row. */
export const csv: Format = {
  id: 'csv',
  title: 'CSV',
  extensions: ['.csv', '.tsv'],
  kept: 'bibliography',
  looksLike:
    'tables of papers as Zotero, Notion, Scopus, PubMed, IEEE, Google Scholar or a spreadsheet export them',
  example:
    'Title,Authors,Year,Link\nAttention Is All You Need,"Vaswani, Ashish; Shazeer, Noam",2017,https://arxiv.org/abs/1706.03762\n',
  recognisedBy:
    'heads of columns in any language: a title (or `Name`), and authors, DOI, arXiv id, venue or abstract, or links to papers in most rows; commas, semicolons or tabs between the cells',
  detect({ extension, text }) {
    if (csv.extensions.includes(extension)) return 0.9
    const [head = '', ...rows] = text
      .split('\n')
      .filter(line => line.trim() !== '')
      .slice(0, SAMPLE)
    const cellsOf = (row: string) => row.split(delimiter).map(cell => cell.replaceAll('"', ''))
    const delimiter = delimiterOf(head)
    const heads = delimiter === '|' || head.length > LONGEST_HEAD ? null : headsOf(cellsOf(head))
    return heads !== null &&
      heads.length > 2 &&
      rows[0]?.includes(delimiter) &&
      areOfPapers(heads, rows.map(cellsOf))
      ? 0.8
      : 0
  },
  parse: input => recordsFile(input, EXPECTED, read),
}
