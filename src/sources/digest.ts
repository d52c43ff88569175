import type { Diagnostic } from '../graph/library.ts'
import { buildEntry } from './build-entry.ts'
import { dateOfLine, splitFileName } from './dates.ts'
import type { ParseEvent } from './entry.ts'
import type { Format, SourceText } from './format.ts'
import { splitFrontMatter } from './front-matter.ts'
import { type Line, readLines } from './lines.ts'
import { segment } from './segment.ts'
import { cleanText } from './text.ts'

/** One day of a digest: its date line, if any, and what follows. */
interface Day {
  date: string | null
  lines: Line[]
}

function splitDays(lines: readonly Line[], fileDate: string | null): Day[] {
  const days: Day[] = []
  for (const line of lines) {
    if (line.kind === 'date') days.push({ date: dateOfLine(line.text), lines: [] })
    else if (days.length === 0 && line.kind !== 'blank') days.push({ date: fileDate, lines: [line] })
    else days.at(-1)?.lines.push(line)
  }
  return days
}

const lost = (source: string, lines: readonly Line[]): Diagnostic[] =>
  lines
    .filter(line => line.kind !== 'blank' && line.kind !== 'noise')
    .map(line => ({
      severity: 'warning',
      code: 'line-outside-entry',
      message: `"${line.text.slice(0, 60)}" belongs to no entry; expected a title first.`,
      place: { source, line: line.first },
    }))

function* parseDay(day: Day, title: string, source: string): Generator<ParseEvent> {
  yield { kind: 'digest', title, date: day.date }
  const { preamble, entries } = segment(day.lines)
  for (const diagnostic of lost(source, preamble)) yield { kind: 'diagnostic', diagnostic }
  for (const lines of entries) {
    const entry = buildEntry(lines, { source, date: day.date, fileTitle: null, titleFirst: true })
    if (entry) yield { kind: 'entry', entry }
    else for (const diagnostic of lost(source, lines)) yield { kind: 'diagnostic', diagnostic }
  }
}

async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  const { body, firstLine, date } = splitFrontMatter(cleanText(await input.text()))
  const days = splitDays(readLines(body, firstLine), date ?? splitFileName(input.name).date)
  for (const day of days) yield* parseDay(day, day.date ?? splitFileName(input.name).title, input.source)
}

/** Dated lists of entries, as plain text or Markdown with headings: entries follow one another. */
export const digest: Format = {
  id: 'digest',
  title: 'Digest',
  detect({ name, text }) {
    const { body } = splitFrontMatter(cleanText(text))
    const first = body.split('\n').find(line => line.trim() !== '') ?? ''
    if (dateOfLine(first.trim())) return 0.9
    const headings =
      body.match(/^#{1,6}\s+\[?\S.*$/gm)?.filter(line => !/^#+\s+(links|references)\b/i.test(line)) ?? []
    if (
      headings.length >= 2 &&
      headings.filter(line => dateOfLine(line) || /\]\(https?:/.test(line)).length >= 2
    )
      return 0.7
    return /\.txt$/i.test(name) ? 0.5 : 0.2
  },
  parse,
}
