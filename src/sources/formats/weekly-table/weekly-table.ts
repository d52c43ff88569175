import type { Diagnostic } from '../../../graph/library.ts'
import { longLines } from '../../entries/lost-lines.ts'
import type { ParseEvent } from '../../entry.ts'
import { dateInHeading, rangeOfLine, splitStem } from '../../fields/dates.ts'
import { arxivIdOf, linksIn } from '../../fields/links.ts'
import { collapse } from '../../fields/text.ts'
import { type Format, MARKDOWN, type SourceText } from '../../format.ts'
import { readTypedLines, type TypedLines, typedLines } from '../../lines/typed-lines.ts'
import { readRow, rolesOf, type TableDate } from './table-row.ts'

const ROW = /^\|\s*(?:\d{1,3}[.)]|\d{1,3}\s*\||\*\*|\[)/
const RULE = /^\|[\s:|-]+\|?$/
const HEADING = /^(#{1,6})\s+(\S.*|)$/

interface Section extends TableDate {
  title: string
  level: number
  lines: { text: string; number: number }[]
}

/** Year and month of the newest arXiv id in the rows below a heading, such as `2403`; null if there is none. */
function newestBelow(lines: readonly string[], heading: number): string | null {
  let newest: string | null = null
  for (let at = heading + 1; at < lines.length && !HEADING.test(lines[at] ?? ''); at += 1) {
    if (!ROW.test(lines[at] ?? '')) continue
    for (const { url } of linksIn(lines[at] ?? '')) {
      const month = /^(\d{4})\./.exec(arxivIdOf(url) ?? '')?.[1]
      if (month && (newest === null || month > newest)) newest = month
    }
  }
  return newest
}

/** The days in a heading. If it names no year, it is the first in which the week ends after its papers appeared. */
function weekOf(title: string, newest: string | null, year: number | null): [string, string] | null {
  if (newest === null) return rangeOfLine(title, year)
  const papers = 2000 + Number(newest.slice(0, 2))
  const range = rangeOfLine(title, papers)
  const endsBefore = range !== null && range[1].slice(2, 7).replace('-', '') < newest
  return endsBefore ? rangeOfLine(title, papers + 1) : range
}

/** The section below a heading, with its own week or day or that of the section around it. */
function sectionOf(level: number, title: string, around: Section, range: Section['range']): Section {
  const date = range?.[1] ?? dateInHeading(title)
  const inherited = level > around.level ? around : null
  return {
    title,
    level,
    lines: [],
    range: range ?? (date ? null : (inherited?.range ?? null)),
    date: date ?? inherited?.date ?? null,
  }
}

const skipped = (text: string, line: number, source: string): ParseEvent => {
  const diagnostic: Diagnostic = {
    severity: 'info',
    code: 'line-outside-table',
    message: `"${text.slice(0, 60)}" is outside of the tables and was left out; expected rows such as "| 1) Title  text | [Paper](…) |".`,
    place: { source, line },
  }
  return { kind: 'diagnostic', diagnostic }
}

/** The sections with their numbered lines. Lines above the first heading have the date of the file. */
function sectionsOf(
  { texts: lines, numbers }: TypedLines,
  file: { title: string; date: string | null },
): Section[] {
  let section: Section = { ...file, level: 0, range: null, lines: [] }
  const sections = [section]
  let year: number | null = file.date ? Number(file.date.slice(0, 4)) : null
  for (const [index, text] of lines.entries()) {
    const [, marks = '', heading = ''] = HEADING.exec(text) ?? []
    if (marks) {
      const title = collapse(heading)
      const week = weekOf(title, newestBelow(lines, index), year)
      section = sectionOf(marks.length, title, section, week)
      sections.push(section)
      if (section.date) year = Number((section.range?.[0] ?? section.date).slice(0, 4))
    } else section.lines.push({ text, number: numbers[index] ?? 1 })
  }
  return sections
}

function* parseSection(section: Section, source: string): Generator<ParseEvent> {
  let announced = false
  let columns: ReturnType<typeof rolesOf> = null
  for (const [index, { text, number }] of section.lines.entries()) {
    if (RULE.test(section.lines[index + 1]?.text ?? '')) columns = rolesOf(text)
    else if (!RULE.test(text) && text.trim() !== '') {
      const isRow = columns ? text.startsWith('|') : ROW.test(text)
      const entry = isRow ? readRow(text, columns, section) : null
      if (!announced && entry) yield { kind: 'digest', title: section.title, date: section.date }
      announced ||= entry !== null
      if (entry)
        yield { kind: 'entry', entry: { place: { source, line: number }, endLine: number, ...entry } }
      else yield skipped(text, number, source)
    }
  }
}

async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  const lines = await readTypedLines(input.pieces())
  yield* longLines(input.source, lines.tooLong)
  for (const section of sectionsOf(lines, splitStem(input.stem))) yield* parseSection(section, input.source)
}

/** Whether most lines of a text belong to a table whose head names papers. */
function hasHead(lines: readonly string[]): boolean {
  const head = lines.findIndex((line, at) => line.startsWith('|') && RULE.test(lines[at + 1] ?? ''))
  const rows = lines.filter(line => line.startsWith('|') && /\]\(https?:/.test(line)).length
  return (
    rows > 0 &&
    rows * 2 >= lines.filter(line => line.trim() && !/^(?:#|\|)/.test(line)).length &&
    rolesOf(lines[head] ?? '') !== null
  )
}

/** Weekly tables in Markdown, as in newsletters: `| 1) Title  text | [Paper](…), [Tweet](…) |`. */
export const weeklyTable: Format = {
  id: 'weekly-table',
  title: 'weekly tables',
  extensions: MARKDOWN,
  looksLike: 'Markdown tables of papers, `1) **Title** text`, `[Paper](…)`',
  example: `# Papers of the week (June 3 - June 9) - 2024

| **Paper** | **Links** |
|---|---|
| 1) **Attention Is All You Need** - no recurrence at all | [Paper](https://arxiv.org/abs/1706.03762) |
`,
  recognisedBy:
    'rows of a Markdown table: `1) **Title** text`, `[Paper](…)`; with a head, columns of any order: title, authors, date, topics, summary, links',
  detect({ text }) {
    const lines = typedLines(text).texts
    const rows = lines.filter(line => ROW.test(line) && /\]\(https?:/.test(line)).length
    const numbered = rows >= 2 || (rows === 1 && lines.some(line => RULE.test(line)))
    return numbered || hasHead(lines) ? 0.92 : 0
  },
  parse,
}
