import { buildEntry } from '../../entries/build-entry.ts'
import { longLines, lostLines } from '../../entries/lost-lines.ts'
import type { ParseEvent } from '../../entry.ts'
import { dateInHeading, dateOfLine, splitStem } from '../../fields/dates.ts'
import { dateOfDayLine, isLabelledDate } from '../../fields/day-line.ts'
import { splitFrontMatter } from '../../fields/front-matter.ts'
import { linksIn } from '../../fields/links.ts'
import { readTitleLine } from '../../fields/title.ts'
import { type Format, MARKDOWN, type SourceText } from '../../format.ts'
import { withoutCallouts } from '../../lines/callouts.ts'
import { withDateApart } from '../../lines/dates-apart.ts'
import { isSolid, type Line } from '../../lines/line.ts'
import { logicalLines } from '../../lines/logical-lines.ts'
import { withRemarkApart } from '../../lines/remarks-apart.ts'
import {
  eachAsSeveral,
  readTypedLines,
  type TypedLines,
  typedLines,
  withoutQuoteFrame,
} from '../../lines/typed-lines.ts'
import { segment } from './segment.ts'

/** One day of a digest: its date, if it has one, and the lines that follow. */
interface Day {
  date: string | null
  lines: Line[]
}

/** How many lines there may be above the first date of a list. */
const LONGEST_INTRODUCTION = 3

/** Whether the lines above the first date only name the list, as they have nothing that entries have. */
const nameList = (lines: readonly Line[]): boolean =>
  lines.filter(isSolid).length <= LONGEST_INTRODUCTION &&
  lines.every(line => ['blank', 'noise', 'text', 'heading'].includes(line.kind)) &&
  lines.every(line => readTitleLine(line.text).byline === null && linksIn(line.text).length === 0)

/** The style in which a date is written: `## 0-0-0`, `0년 0월 0일`, `a 0, 0`. */
const styleOf = (date: string): string =>
  date
    .replace(/[(,]?\s*\p{L}{1,9}요?일?\)?[.:]?$/u, match => (/\d/.test(match) ? match : ''))
    .replace(/\d+/g, '0')
    .replace(/[A-Za-z]+/g, 'a')
    .trim()

/** Whether a date is that of a day of the list: it is in the style of the first, or has its label. */
const isDayOf = (first: Line | undefined, line: Line): boolean =>
  line.kind === 'date' &&
  (isLabelledDate(line.text) || (first !== undefined && styleOf(line.text) === styleOf(first.text)))

/**
 * All days are dated in the style of the first. A date in another style, or one far down in a list whose file name is
 * its date, belongs to some pasted text.
 */
function splitDays(lines: readonly Line[], fileDate: string | null): { days: Day[]; introduction: Line[] } {
  const days: Day[] = []
  const depth = lines.filter(isSolid).findIndex(line => line.kind === 'date')
  const dated = depth >= 0 && (depth <= LONGEST_INTRODUCTION || fileDate === null)
  const first = dated ? lines.find(line => line.kind === 'date') : undefined
  const styled = dated ? lines.find(({ kind, text }) => kind === 'date' && !isLabelledDate(text)) : undefined
  const above = first ? lines.slice(0, lines.indexOf(first)) : []
  const introduction = nameList(above) ? above : []
  for (const line of lines.slice(introduction.length)) {
    if (first && isDayOf(styled, line)) days.push({ date: dateOfDayLine(line.text), lines: [] })
    else if (days.length === 0 && line.kind !== 'blank') days.push({ date: fileDate, lines: [asText(line)] })
    else days.at(-1)?.lines.push(asText(line))
  }
  return { days, introduction }
}

const asText = (line: Line): Line => (line.kind === 'date' ? { ...line, kind: 'text' } : line)

function* parseDay(day: Day, title: string, source: string): Generator<ParseEvent> {
  yield { kind: 'digest', title, date: day.date }
  const { outside, entries } = segment(day.lines)
  yield* lostLines(source, outside)
  for (const lines of entries) {
    const entry = buildEntry(lines, { source, date: day.date, fileTitle: null, titleFirst: true })
    if (entry) yield { kind: 'entry', entry }
    else yield* lostLines(source, lines)
  }
}

/** The date in the first line of a list, if that is a heading or a paragraph: `Reading list, May 2, 2024`. */
function datedTitle(lines: readonly Line[]): { line: Line; date: string } | null {
  const index = lines.findIndex(isSolid)
  const line = lines[index]
  if (line?.kind !== 'heading' && !(line?.kind === 'text' && lines[index + 1]?.kind === 'blank')) return null
  const date = line.text.length < 60 ? dateInHeading(line.text) : null
  return date ? { line, date } : null
}

const unquoted = (lines: TypedLines): TypedLines => withoutQuoteFrame(withoutCallouts(lines))

/** The lines of a digest. The typed lines are forgotten. */
async function linesIn(input: SourceText) {
  const { body, date } = splitFrontMatter(unquoted(await readTypedLines(input.pieces())))
  const apart = eachAsSeveral(body, withDateApart, withRemarkApart)
  return { lines: logicalLines(apart), date, tooLong: body.tooLong }
}

async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  const { lines, date, tooLong } = await linesIn(input)
  yield* longLines(input.source, tooLong)
  const titled = datedTitle(lines)
  const rest = titled ? lines.filter(line => line !== titled.line) : lines
  const { days, introduction } = splitDays(rest, date ?? titled?.date ?? splitStem(input.stem).date)
  yield* lostLines(input.source, introduction)
  for (const day of days) yield* parseDay(day, day.date ?? splitStem(input.stem).title, input.source)
}

/** Whether a Markdown text holds several entries, judged by its headings, list items, authors and tags. */
function holdsSeveral(typed: readonly string[], dated: boolean): boolean {
  const lines = typed.map(line => line.trim())
  const count = (test: (line: string) => boolean) => lines.filter(test).length
  const headings = lines.filter(
    line => /^#{1,6}\s+\S/.test(line) && !/^#+\s+(?:links|references)\b/i.test(line),
  )
  const marked = headings.filter(line => dateOfLine(line) || /\]\(https?:/.test(line)).length
  const items = count(line => /^(?:[-*+•]|\d{1,3}[.)])\s+(?:\*\*\S|\[[^\]]+\]\(https?:)/.test(line))
  const parts = Math.max(
    count(line => /^#[^\s#]/.test(line)),
    count(line => line.startsWith('(') && line.endsWith(')') && line.includes(', ')),
  )
  return (
    items >= 2 || (headings.length >= 2 && marked >= 2) || (parts >= 2 && (headings.length >= 2 || dated))
  )
}

/** Dated lists of entries, as plain text or as Markdown with headings. */
export const digest: Format = {
  id: 'digest',
  title: 'digest',
  extensions: ['.txt', ...MARKDOWN],
  looksLike:
    'a date line (`2024년 3월 14일`, `2024-03-14`), then entries one after another: title, optional `(authors)`, optional abstract, commentary, optional `#tags`',
  example: `2024-03-14

https://arxiv.org/abs/2210.02399
Phenaki: Variable Length Video Generation From Open Domain Textual Description
(Ruben Villegas, Mohammad Babaeizadeh)
Videos of any length from a story. MaskGIT fills in the tokens.
#video #generative-model
`,
  recognisedBy:
    'a date line (`Date: 2022-03` and `Date: 2022` for a month and a year), or entries one after another: title, `(authors)`, abstract, commentary, `#tags`',
  detect({ name, extension, text }) {
    const { body } = splitFrontMatter(eachAsSeveral(unquoted(typedLines(text)), withDateApart))
    const first = body.texts.find(line => /[^\s`~]/.test(line)) ?? ''
    if (dateOfLine(first.trim()) || isLabelledDate(first.trim())) return 0.9
    const titled = /^#\s/.test(first) && dateInHeading(first) !== null
    const onlyDated = /^\d{4}-?\d{2}-?\d{2}\.\w+$/.test(name)
    if (titled || holdsSeveral(body.texts, onlyDated)) return 0.7
    return extension === '.txt' ? 0.5 : 0.2
  },
  parse,
}
