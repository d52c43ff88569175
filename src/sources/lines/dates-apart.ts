import { DAY_INSIDE } from '../fields/dates.ts'
import { isDayLine } from '../fields/day-line.ts'
import { linksToPaper } from '../fields/links.ts'
import { readTitleLine } from '../fields/title.ts'

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

/** A date that a line begins a paper with on a line of its own: `2024-05-01: **A Title** …`. */
export function withDateApart(line: string): string[] {
  const [glued = '', date = ''] = GLUED.exec(line.slice(0, LONGEST)) ?? []
  const rest = line.slice(glued.length)
  return date !== '' && isDayLine(date) && beginsPaper(rest.slice(0, LONGEST)) ? [date, '', rest] : [line]
}

/** A date as a paragraph of its own: in Markdown it goes on with what stands above it, and what stands below goes on. */
export const dayAsParagraph = (line: string): string[] =>
  /^\S/.test(line) && isDayLine(line.trim()) ? ['', line, ''] : [line]
