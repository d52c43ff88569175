import { trimMarksEnd } from '../../../graph/trim.ts'
import type { LineWriter } from '../../lines/rewritten.ts'

const HEADING = /^(={1,6}) (?=\S)/
const ITEM = /^\s{0,12}(\*{1,6}|-|\.{1,6}) (?=\S)/
/** `https://…[A Title]`, `link:https://…[A Title^]` */
const LINK = /(?<![^\s(])(?:link:)?(https?:\/\/[^\s[\]<>(]{1,600})\[([^[\]]{0,400})\]/g
const BOLD = /(?<![*\w])\*([^*\s](?:[^*]{0,300}[^*\s])?)\*(?![*\w])/g
const ITALIC = /(?<![_\w])_([^_\s](?:[^_]{0,300}[^_\s])?)_(?![_\w])/g
/** Attributes, comments, and what stands above blocks. */
const NOTHING = /^(?::[\w!-]{1,60}:(?:\s.*)?|\/\/.*|\[[^[\]]*\]|\+|-{4,}|={4,}|\*{4,}|'{3,}|toc::\[\])$/
const TABLE = /^\|={3,}\s*$/
const CELL = /(?:^|\s)(?:\d{1,2}\+)?[a-z]?\|/

const linkOf = (address: string, label: string): string => {
  const text = trimMarksEnd(label.split(',')[0] ?? '', ' ^')
  return text === '' ? address : `[${text}](${address})`
}

const inline = (text: string): string =>
  text
    .replace(BOLD, '**$1**')
    .replace(ITALIC, '*$1*')
    .replace(LINK, (_, address: string, label: string) => linkOf(address, label))

/** The mark of an item in Markdown, set in by its depth. */
function markOf(mark: string): string {
  const depth = mark === '-' ? 0 : mark.length - 1
  return `${'   '.repeat(depth)}${mark.startsWith('.') ? '1.' : '-'} `
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .split(CELL)
    .slice(1)
    .map(cell => inline(cell.trim()))

/** Writes AsciiDoc as Markdown. Lines keep their numbers, but for the rows of tables, which come a line later. */
export class AsciidocLines implements LineWriter {
  private inTable = false
  /** How many cells a row has; 0 until that is known. */
  private width = 0
  private cells: string[] = []
  private readonly waiting: string[] = []

  next(line: string): string[] {
    if (TABLE.test(line)) this.turn()
    else if (this.inTable) this.tableLine(line)
    else this.waiting.push(this.plainLine(line))
    return [this.waiting.shift() ?? '']
  }

  end(): string[] {
    return this.waiting
  }

  private plainLine(line: string): string {
    if (NOTHING.test(line.trim())) return ''
    const [whole = '', mark] = ITEM.exec(line) ?? []
    if (mark) return `${markOf(mark)}${inline(line.slice(whole.length))}`
    return inline(line.replace(HEADING, marks => `${'#'.repeat(marks.length - 1)} `))
  }

  /** Begins a table, or ends it. */
  private turn(): void {
    this.addRow()
    this.inTable = !this.inTable
    this.width = 0
    this.waiting.push('')
  }

  /** The head is on one line; a row may have a line for each cell. */
  private tableLine(line: string): void {
    const cells = cellsOf(line)
    if (this.width > 0 || cells.length > 1) this.cells.push(...cells)
    const isHead = this.width === 0 && cells.length > 1
    if (isHead) this.width = cells.length
    if (this.cells.length >= this.width) this.addRow()
    if (isHead) this.waiting.push(`|${'---|'.repeat(this.width)}`)
  }

  private addRow(): void {
    const cells = this.cells.splice(0)
    if (cells.length > 0) this.waiting.push(`| ${cells.join(' | ')} |`)
  }
}
