import { trimMarks } from '../../../graph/trim.ts'
import type { Entry, EntryLink } from '../../entry.ts'
import { splitByline } from '../../fields/byline.ts'
import { dateOfLine } from '../../fields/dates.ts'
import { arxivIdOf, doiOf, linksIn } from '../../fields/links.ts'
import { collapse } from '../../fields/text.ts'

/** What a column holds, by its heading. Any other column holds `more`: links, or other text. */
const ROLES = {
  number: /^(?:#|no\.?|번호)$/i,
  title: /^(?:papers?|titles?|제목|논문(?:명| 제목)?)$/i,
  authors: /^(?:authors?|저자)$/i,
  date: /^(?:(?:publi(?:sh|cation|shed)\s)?date|날짜|발표일)$/i,
  topics: /^(?:tags?|topics?|keywords?|태그|키워드|주제)$/i,
  text: /^(?:summary|abstract|description|tl;?dr|notes?|comments?|요약|설명|내용|한줄평)$/i,
}
type Role = keyof typeof ROLES | 'more'

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map(cell => cell.replaceAll('\\|', '|').trim())

const withoutEmphasis = (cell: string): string => trimMarks(cell, '*').trim()

/** What the columns of a table hold, according to its head; null if that names no papers. */
export function rolesOf(head: string): Role[] | null {
  const names = cellsOf(head).map(withoutEmphasis)
  const roleOf = (name: string): Role =>
    (Object.keys(ROLES) as (keyof typeof ROLES)[]).find(role => ROLES[role].test(name)) ?? 'more'
  const roles = names.map(roleOf)
  return roles.includes('title') ? roles : null
}

/** `Title (Read it on [arXiv](…) or [here](…))` without the parenthesis. */
function withoutLinks(cell: string): string {
  const at = cell.search(/\s\([^()[\]]{0,60}\[[^[\]]{0,60}\]\(https?:/)
  return at > 0 && cell.endsWith(')') ? cell.slice(0, at) : cell
}

/** `**Title** - text`, or `Title  text` with two spaces (NBSP counts) between them. */
function splitCell(cell: string, whole: boolean): { title: string; text: string; url?: string } {
  const body = withoutLinks(cell)
    .replace(/^\d{1,3}[.)]\s*/, '')
    .replace(/<br\s*\/?>/gi, '\n')
  const [, linked = '', url = '', behind = ''] =
    /^\*{0,2}\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)\*{0,2}\s*[-–—:]?\s*([\s\S]*)$/.exec(body) ?? []
  if (linked) return { title: withoutEmphasis(collapse(linked)), text: behind.trim(), url }
  const bold = /^\*\*(.+?)\*\*\s*[-–—:]?\s*([\s\S]*)$/.exec(body)
  if (bold) return { title: collapse(bold[1] ?? ''), text: (bold[2] ?? '').trim() }
  const plain = whole ? null : /^(.+?)(?: {2}|\s[-–—]\s|\n)([\s\S]*)$/.exec(body)
  return { title: collapse(plain?.[1] ?? body), text: (plain?.[2] ?? '').trim() }
}

const commentaryOf = (cells: readonly string[]): string | null =>
  cells
    .join('\n')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/^[●•]\s*/gm, '')
    .trim() || null

/** The link that leads to the paper, judged by its name; or else the first one. */
const ownLink = (links: readonly EntryLink[]): EntryLink | undefined =>
  [/paper/i, /arxiv|pdf|^\d{4}\.\d{4,5}/i]
    .map(name => links.find(link => name.test(link.text ?? '')))
    .find(Boolean) ?? links[0]

/** The day or week of a table. */
export interface TableDate {
  date: string | null
  range: [string, string] | null
}

/** The cells of a row by what their columns hold. Without a head, the first cell that is not a number is the title. */
function cellsByRole(line: string, columns: readonly Role[] | null) {
  const cells = cellsOf(line)
  const roles = columns ?? (/^\d{1,3}$/.test(cells[0] ?? '') ? ['number', 'title'] : ['title'])
  const cellsIn = (...wanted: Role[]) =>
    cells.filter((_, at) => wanted.includes((roles[at] as Role) ?? 'more'))
  return { cellsIn, hasText: roles.includes('text') }
}

/** The entry in a row; null if it has no title. */
export function readRow(
  line: string,
  columns: readonly Role[] | null,
  when: TableDate,
): Omit<Entry, 'place' | 'endLine'> | null {
  const { cellsIn, hasText } = cellsByRole(line, columns)
  const first = cellsIn('title')[0] ?? ''
  const { title, text, url } = splitCell(first, hasText)
  if (title === '') return null
  const more = cellsIn('more', 'text')
  const own = url ? linksIn(url)[0] : ownLink(linksIn([...more, first].join(' ')))
  const [date] = cellsIn('date').flatMap(cell => dateOfLine(cell) ?? [])
  const commentary = commentaryOf([text, ...more.filter(cell => linksIn(cell).length === 0)])
  return {
    title,
    titleFrom: 'text',
    altTitles: [],
    authors: cellsIn('authors').flatMap(splitByline),
    topics: cellsIn('topics').flatMap(topicsIn),
    date: date ?? when.date,
    ...(when.range && !date && { dateRange: when.range }),
    url: own?.url ?? null,
    arxivId: own ? arxivIdOf(own.url) : null,
    doi: own ? doiOf(own.url) : null,
    venue: null,
    abstract: null,
    commentary,
    links: linksIn(commentary ?? ''),
  }
}

const topicsIn = (cell: string): string[] =>
  cell
    .split(/[,;#]/)
    .map(topic => topic.replaceAll('`', '').trim().replace(/\s+/g, '-'))
    .filter(Boolean)
