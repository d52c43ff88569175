import type { TypedLines } from '../lines/typed-lines.ts'
import { gridRows, isBorder } from './grid-rows.ts'

/** A row is typed in no more lines, and not longer. */
const MOST_LINES = 80
const LONGEST_ROW = 12_000

const FENCE = /^\s{0,12}(`{3,}|~{3,})/
const HEADING = /^\s{0,3}#{1,6}\s/

/** How many marks between cells there are. */
function marksIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1))
    if (text[at - 1] !== '\\') count += 1
  return count
}

const begins = (text: string): boolean => /^\s{0,12}\|/.test(text)
const ends = (text: string): boolean => text.trimEnd().endsWith('|')
/** Whether a line is the one below the head of a table. */
export const isDelimiters = (text: string): boolean =>
  text.includes('|') && text.includes('-') && /^[\s|:-]+$/.test(text)
/** A row that shows where it begins and ends, with at least two cells. */
const isClosedRow = (text: string): boolean => begins(text) && ends(text) && marksIn(text) >= 3

/** What the head of a table tells about its rows. */
interface Shape {
  marks: number
  begins: boolean
  ends: boolean
}

const shapeOf = (head: string): Shape => ({ marks: marksIn(head), begins: begins(head), ends: ends(head) })
const isWhole = (row: string, shape: Shape): boolean =>
  marksIn(row) >= shape.marks && (!shape.ends || ends(row))

/** Puts rows together that were typed or wrapped in several lines. */
class WholeRows {
  private readonly out: { texts: string[]; numbers: number[] } = { texts: [], numbers: [] }
  private fence = ''

  constructor(private readonly lines: TypedLines) {}

  private textAt = (at: number): string => this.lines.texts[at] ?? ''

  private push(text: string, at: number): void {
    this.out.texts.push(text)
    this.out.numbers.push(this.lines.numbers[at] ?? 1)
  }

  /** Whether a line belongs to a block of code, where marks mean nothing. */
  private isCode(text: string): boolean {
    const fence = FENCE.exec(text)?.[1] ?? ''
    if (this.fence === '') this.fence = fence
    else if (fence.startsWith(this.fence)) this.fence = ''
    return fence !== '' || this.fence !== ''
  }

  all(): TypedLines {
    const { texts, numbers, tooLong } = this.lines
    for (let at = 0; at < texts.length; ) at = this.next(at)
    return { texts: this.out.texts, numbers: [...this.out.numbers, numbers.at(-1) ?? 1], tooLong }
  }

  /** Adds one line, or a table that begins with it. @returns where to go on */
  private next(at: number): number {
    const text = this.textAt(at)
    const inCode = this.isCode(text)
    if (!inCode && isBorder(text)) return this.grid(at)
    if (!inCode && text.includes('|')) {
      if (isDelimiters(this.textAt(at + 1))) return this.table(at)
      if (isClosedRow(text) && !isDelimiters(text)) return this.headless(at)
    }
    this.push(text, at)
    return at + 1
  }

  private grid(from: number): number {
    const { rows, end } = gridRows(this.lines.texts, from)
    this.push('', from)
    for (const { text, at } of rows) this.push(text, at)
    if (end < this.lines.texts.length) this.push('', end)
    return end
  }

  private table(at: number): number {
    this.push(this.textAt(at), at)
    this.push(this.textAt(at + 1), at + 1)
    return this.rows(at + 2, shapeOf(this.textAt(at)))
  }

  /** Rows without a head get an empty one. */
  private headless(at: number): number {
    const row = this.textAt(at)
    const shape = shapeOf(row)
    this.push('', at)
    this.push(`|${' |'.repeat(shape.marks - 1)}`, at)
    this.push(`|${'-|'.repeat(shape.marks - 1)}`, at)
    return this.rows(at, shape)
  }

  private rows(from: number, shape: Shape): number {
    let at = from
    while (at < this.lines.texts.length) {
      const text = this.textAt(at)
      if (text.trim() === '') {
        if (!this.goesOn(at + 1, shape)) return at
        at += 1
      } else if (shape.begins ? !begins(text) : !text.includes('|')) {
        this.push('', at)
        return at
      } else at = this.row(at, shape)
    }
    return at
  }

  /** Whether the same table goes on behind a blank line. */
  private goesOn(at: number, { marks }: Shape): boolean {
    const text = this.textAt(at)
    return isClosedRow(text) && marksIn(text) === marks && !isDelimiters(this.textAt(at + 1))
  }

  /** Adds a row with the lines that it goes on in. */
  private row(at: number, shape: Shape): number {
    const end = this.endOfRow(at, shape)
    const parts = this.lines.texts.slice(at, end + 1)
    this.push([parts[0] ?? '', ...parts.slice(1).map(part => part.trim())].filter(Boolean).join(' '), at)
    return end + 1
  }

  private endOfRow(at: number, shape: Shape): number {
    const row = this.textAt(at)
    if (!shape.begins || isWhole(row, shape)) return at
    let [marks, size] = [marksIn(row), row.length]
    for (let end = at + 1; end < at + MOST_LINES; end += 1) {
      const text = this.lines.texts[end]
      if (text === undefined || begins(text) || HEADING.test(text) || FENCE.test(text)) return at
      marks += marksIn(text)
      size += text.length
      if (size > LONGEST_ROW) return at
      if (marks >= shape.marks && (!shape.ends || ends(text))) return end
    }
    return at
  }
}

/**
 * The lines of a Markdown text with each row of a table on one line, whatever it was wrapped for, and with a head above
 * rows that have none. GitHub's Markdown knows neither.
 */
export const withWholeRows = (lines: TypedLines): TypedLines => new WholeRows(lines).all()
