import type { Diagnostic } from '../graph/library.ts'
import { rangeOfLine, splitFileName } from './dates.ts'
import type { Entry, ParseEvent } from './entry.ts'
import type { Format, SourceText } from './format.ts'
import { arxivIdOf, doiOf, linksIn } from './links.ts'
import { cleanText, collapse } from './text.ts'

const ROW = /^\|\s*(?:\d{1,3}[.)]|\d{1,3}\s*\||\*\*|\[)/
const HEAD = /^\|\s*\*{0,2}(?:papers?|title|논문|제목|#|no\.?|번호)\*{0,2}\s*\|/i
const RULE = /^\|[\s:|-]+\|?$/
const HEADING = /^#{1,6}\s+(.*)$/

interface Week {
  title: string
  range: [string, string] | null
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.replaceAll('\\|', '|').trim())

/** `**Title** - text`, or `Title  text` with two blanks (NBSP counts) between them. */
function splitCell(cell: string): { title: string; text: string; url?: string } {
  const body = cell.replace(/^\d{1,3}[.)]\s*/, '').replace(/<br\s*\/?>/gi, '\n')
  const [, linked = '', url = '', behind = ''] =
    /^\*{0,2}\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)\*{0,2}\s*[-–—:]?\s*([\s\S]*)$/.exec(body) ?? []
  if (linked) return { title: collapse(linked), text: behind.trim(), url }
  const bold = /^\*\*(.+?)\*\*\s*[-–—:]?\s*([\s\S]*)$/.exec(body)
  if (bold) return { title: collapse(bold[1] ?? ''), text: (bold[2] ?? '').trim() }
  const plain = /^(.+?)(?: {2,}|\s+[-–—]\s+|\n)([\s\S]*)$/.exec(body)
  return { title: collapse(plain?.[1] ?? body), text: (plain?.[2] ?? '').trim() }
}

const commentaryOf = (cells: readonly string[]): string | null =>
  cells
    .join('\n')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/^[●•]\s*/gm, '')
    .trim() || null

function toEntry(line: string, number: number, source: string, week: Week): Entry | null {
  const cells = cellsOf(line)
  const [first = '', ...rest] = /^\d{1,3}$/.test(cells[0] ?? '') ? cells.slice(1) : cells
  const { title, text, url } = splitCell(first)
  if (title === '') return null
  const links = [...(url ? linksIn(url) : []), ...linksIn(rest.join(' '))]
  const own = url ? links[0] : (links.find(link => /paper/i.test(link.text ?? '')) ?? links[0])
  const commentary = commentaryOf([text, ...rest.filter(cell => linksIn(cell).length === 0)])
  return {
    place: { source, line: number },
    endLine: number,
    title,
    titleFrom: 'text',
    altTitles: [],
    authors: [],
    topics: [],
    date: week.range?.[1] ?? null,
    ...(week.range && { dateRange: week.range }),
    url: own?.url ?? null,
    arxivId: own ? arxivIdOf(own.url) : null,
    doi: own ? doiOf(own.url) : null,
    venue: null,
    abstract: null,
    commentary,
    links: linksIn(commentary ?? ''),
  }
}

const skipped = (text: string, line: number, source: string): ParseEvent => {
  const diagnostic: Diagnostic = {
    severity: 'info',
    code: 'line-outside-table',
    message: `"${text.slice(0, 60)}" stands outside of the tables; expected rows "| 1) Title  text | [Paper](…) |".`,
    place: { source, line },
  }
  return { kind: 'diagnostic', diagnostic }
}

async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  const file = splitFileName(input.name)
  let week: Week = { title: file.title, range: null }
  let year: number | null = file.date ? Number(file.date.slice(0, 4)) : null
  let announced = false
  for (const [index, line] of cleanText(await input.text())
    .split('\n')
    .entries()) {
    const heading = HEADING.exec(line)
    if (heading) {
      const range = rangeOfLine(heading[1] ?? '', year)
      if (range) year = Number(range[0].slice(0, 4))
      week = { title: collapse(heading[1] ?? ''), range }
      announced = false
    } else if (HEAD.test(line) || RULE.test(line) || line.trim() === '') {
      // The frame of the table.
    } else if (ROW.test(line)) {
      if (!announced) yield { kind: 'digest', title: week.title, date: week.range?.[1] ?? file.date }
      announced = true
      const entry = toEntry(line, index + 1, input.source, week)
      if (entry) yield { kind: 'entry', entry }
      else yield skipped(line, index + 1, input.source)
    } else {
      yield skipped(line, index + 1, input.source)
    }
  }
}

/** Weekly tables in Markdown, as newsletters keep them: `| 1) Title  text | [Paper](…), [Tweet](…) |`. */
export const weeklyTable: Format = {
  id: 'weekly-table',
  title: 'Weekly tables',
  detect({ text }) {
    const lines = text.split('\n')
    const rows = lines.filter(line => ROW.test(line) && /\]\(https?:/.test(line)).length
    return rows >= 2 || (rows === 1 && lines.some(line => RULE.test(line))) ? 0.92 : 0
  },
  parse,
}
