import { buildEntry } from './build-entry.ts'
import { dateInHeading, dateOfLine, splitFileName } from './dates.ts'
import type { ParseEvent } from './entry.ts'
import type { Format, SourceText } from './format.ts'
import { splitFrontMatter } from './front-matter.ts'
import type { Line } from './line.ts'
import { readLines } from './lines.ts'
import { lostLines } from './lost-lines.ts'
import { segment } from './segment.ts'
import { cleanText } from './text.ts'

/** One day of a digest: its date line, if any, and what follows. */
interface Day {
  date: string | null
  lines: Line[]
}

/** How a date is written: `## 0-0-0`, `0년 0월 0일`, `a 0, 0`. */
const styleOf = (date: string): string =>
  date
    .replace(/[(,]?\s*\p{L}{1,9}요?일?\)?[.:]?$/u, match => (/\d/.test(match) ? match : ''))
    .replace(/\d+/g, '0')
    .replace(/[A-Za-z]+/g, 'a')
    .trim()

/** A later day is dated as the first one is; a date in another style is a line of some pasted text. */
function splitDays(lines: readonly Line[], fileDate: string | null): Day[] {
  const days: Day[] = []
  const first = lines.find(line => line.kind === 'date')
  for (const line of lines) {
    const isDay = line.kind === 'date' && styleOf(line.text) === styleOf(first?.text ?? '')
    if (isDay) days.push({ date: dateOfLine(line.text), lines: [] })
    else if (days.length === 0 && line.kind !== 'blank') days.push({ date: fileDate, lines: [asText(line)] })
    else days.at(-1)?.lines.push(asText(line))
  }
  return days
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

async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  const { body, firstLine, date } = splitFrontMatter(cleanText(await input.text()))
  const lines = readLines(body, firstLine)
  const title = lines.find(line => line.kind !== 'blank')
  const named = title?.kind === 'heading' ? dateInHeading(title.text) : null
  const rest = named ? lines.filter(line => line !== title) : lines
  const days = splitDays(rest, date ?? named ?? splitFileName(input.name).date)
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
    const items = body.match(/^(?:[-*+•]|\d{1,3}[.)])\s+(?:\*\*\S[^*]*\*\*|\[[^\]]+\]\(https?:)/gm) ?? []
    const named = /^#\s/.test(first) && dateInHeading(first) !== null
    if (items.length >= 2 || named) return 0.7
    return /\.txt$/i.test(name) ? 0.5 : 0.2
  },
  parse,
}
