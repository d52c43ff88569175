import { cleanText } from '../fields/text.ts'
import { withCircledAsNumbers } from './circled-numbers.ts'
import { withDefinedLinks } from './defined-links.ts'
import { outlinesAsLists } from './outlines.ts'
import { withSymbolsAsLabels } from './symbol-fields.ts'
import { LONGEST_LINE, wholeLines } from './whole-lines.ts'

/**
 * The lines of a text as they were typed. A run of blank lines counts as one, however long it is, and so does a run of
 * equal lines without content, such as `>` or `---`.
 */
export interface TypedLines {
  texts: readonly string[]
  /** The number of each line in the text, counted from 1, and then the number behind the last line. */
  numbers: readonly number[]
  /** The numbers of lines that are too long to be read. */
  tooLong: readonly number[]
}

/** At 64 characters a line, this is the largest text. */
const MOST_LINES = 1_000_000
/** Beyond so many lines, they must have some characters on average: each line takes memory, too. */
const MANY_LINES = 200_000
const LEAST_AVERAGE = 16

/** No line of marks is longer. */
const LONGEST_MARKS = 200
const MARKS = /^(?:[\s>|#=_*+-]|&nbsp;|<br ?\/?>)*$/i

const hasNoContent = (text: string): boolean => text.length <= LONGEST_MARKS && MARKS.test(text)

/** `1\. A Title`, `\- A Title`: items as Notion and Google Docs escape them. */
const ESCAPED = /^(\s{0,8})(?:\\([-*+])|(\d{1,3})\\([.)]))(?=\s)/

/** Collects lines one after another. */
class LineList {
  private readonly texts: string[] = []
  private readonly numbers: number[] = []
  private readonly tooLong: number[] = []
  private number: number
  private size = 0
  /** The last line if one like it adds nothing; null if it has content. */
  private empty: string | null = null

  constructor(firstLine = 1) {
    this.number = firstLine
  }

  /** Adds as many equal lines. */
  add(line: string, count = 1): void {
    const text = line.trim()
    if (text.length > LONGEST_LINE) this.tooLong.push(this.number)
    else if (text !== this.empty) this.push(line, text)
    this.number += count
  }

  private push(typed: string, text: string): void {
    const line = typed.includes('\\') ? typed.replace(ESCAPED, '$1$2$3$4') : typed
    const count = this.texts.length
    if (count >= MOST_LINES || (count >= MANY_LINES && this.size < count * LEAST_AVERAGE))
      throw new Error(
        `it has more than ${count.toLocaleString('en')} lines; divide it into smaller files, with fewer than ${MANY_LINES.toLocaleString('en')} lines each`,
      )
    this.size += line.length
    this.texts.push(line)
    this.numbers.push(this.number)
    this.empty = hasNoContent(text) ? text : null
  }

  /** Adds the lines of a text; the last one ends with a line feed, too. */
  addAll(text: string): void {
    for (let start = 0; start < text.length; ) {
      const end = text.indexOf('\n', start)
      this.add(text.slice(start, end))
      start = end + 1
    }
  }

  end(): TypedLines {
    this.numbers.push(this.number)
    const texts = withCircledAsNumbers(withSymbolsAsLabels(outlinesAsLists(withDefinedLinks(this.texts))))
    return { texts, numbers: this.numbers, tooLong: this.tooLong }
  }
}

/** The lines of a text. */
export function typedLines(text: string): TypedLines {
  const lines = new LineList()
  lines.addAll(`${cleanText(text)}\n`)
  return lines.end()
}

/** The lines of a text that comes in pieces. @throws Error if they are too many */
export async function readTypedLines(pieces: AsyncIterable<string>): Promise<TypedLines> {
  const lines = new LineList()
  for await (const text of wholeLines(pieces)) lines.addAll(cleanText(text))
  return lines.end()
}

/** Removes the `>` before each line of a text that is quoted as a whole, as in the reply to a mail. */
export function withoutQuoteFrame(lines: TypedLines): TypedLines {
  const { texts, numbers } = lines
  const countOf = (index: number) => (numbers[index + 1] ?? 0) - (numbers[index] ?? 0)
  let [filled, quoted] = [0, 0]
  for (const [index, text] of texts.entries()) {
    if (text.trim() !== '') filled += countOf(index)
    if (text.startsWith('>')) quoted += countOf(index)
  }
  if (filled <= 2 || quoted / filled <= 0.9) return lines
  const inside = new LineList(numbers[0])
  for (const [index, text] of texts.entries()) inside.add(text.replace(/^> ?/, ''), countOf(index))
  return { ...inside.end(), tooLong: lines.tooLong }
}

/** Lines of which each becomes one or several with its number, split in one way after the other. */
export function eachAsSeveral(lines: TypedLines, ...splits: ((line: string) => string[])[]): TypedLines {
  const { texts, numbers, tooLong } = lines
  const written = texts.map(text => splits.reduce((parts, split) => parts.flatMap(split), [text]))
  if (written.every(({ length }) => length === 1)) return lines
  return {
    texts: written.flat(),
    numbers: [...written.flatMap((parts, at) => parts.map(() => numbers[at] ?? 1)), ...numbers.slice(-1)],
    tooLong,
  }
}
