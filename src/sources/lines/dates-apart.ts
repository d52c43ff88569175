import { DAY_INSIDE } from '../fields/dates.ts'
import { isDayLine } from '../fields/day-line.ts'
import { linksToPaper } from '../fields/links.ts'
import { readTitleLine } from '../fields/title.ts'
import type { TypedLines } from './typed-lines.ts'

/** `2024-05-01: ` before what stands on its line. */
const GLUED = new RegExp(
  String.raw`^\*{0,2}(${DAY_INSIDE.source})(?:\s?\([^()\d]{1,9}\))?\*{0,2}\s?(?:[:：|–—]\*{0,2}|-)\s+(?=\S)`,
)
const LONGEST = 1_000
/** How a title that is set apart begins. */
const SET_APART = /^(?:\*\*?[^\s*]|["“[])/

/** Whether a text begins with the title of a paper, and not with what happened on a day. */
function beginsPaper(text: string): boolean {
  const { byline, url } = readTitleLine(text)
  return SET_APART.test(text) || byline !== null || url !== null || linksToPaper(text)
}

/** A line as it was typed, or a date and what stood behind it on its line. */
function splitDate(line: string): string[] {
  const [glued = '', date = ''] = GLUED.exec(line.slice(0, LONGEST)) ?? []
  const rest = line.slice(glued.length)
  return date !== '' && isDayLine(date) && beginsPaper(rest.slice(0, LONGEST)) ? [date, '', rest] : [line]
}

/** Dates that a text begins paragraphs with on lines of their own: `2024-05-01: **A Title** …`. */
export function withSplitDates(lines: TypedLines): TypedLines {
  return rewritten(lines, splitDate)
}

/** Dates as paragraphs of their own: in Markdown they go on with what stands above them, and what stands below goes on. */
export function withDatesApart(lines: TypedLines): TypedLines {
  return rewritten(withSplitDates(lines), line =>
    /^\S/.test(line) && isDayLine(line.trim()) ? ['', line, ''] : [line],
  )
}

/** Each line as one or several of the same number. */
function rewritten(lines: TypedLines, of: (line: string) => string[]): TypedLines {
  const { texts, numbers, tooLong } = lines
  const written = texts.map(of)
  if (written.every(({ length }) => length === 1)) return lines
  return {
    texts: written.flat(),
    numbers: [...written.flatMap((parts, at) => parts.map(() => numbers[at] ?? 1)), ...numbers.slice(-1)],
    tooLong,
  }
}
