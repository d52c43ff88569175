import { foldLetters, foldText } from '../../graph/fold.ts'
import type { EntryLink } from '../entry.ts'
import { dateIn } from '../fields/field-values.ts'
import { readLabelled } from '../fields/labelled-field.ts'
import { isLinkLabel } from '../fields/link-labels.ts'
import { linksIn, urlsOfLine } from '../fields/links.ts'
import { isPaperUrl } from '../fields/paper-hosts.ts'
import { peopleOfByline } from '../fields/people.ts'
import { splitTitleTags, tagsOfLine } from '../fields/tags.ts'
import { hasHangul, wordsOf } from '../fields/text.ts'
import { readTitleLine } from '../fields/title.ts'
import { isVenue } from '../fields/venue.ts'
import { isLinksHeading, isSolid, type Line, nextSolid } from '../lines/line.ts'

/** What the document says about all of its entries. */
export interface EntryContext {
  source: string
  date: string | null
  /** The title to use if the text has none. */
  fileTitle: string | null
  /** Whether the first line is always the title (digests), or only if it looks like one (notes). */
  titleFirst: boolean
}

export interface Head {
  urls: string[]
  title: string | null
  altTitles: string[]
  authors: string[]
  venue: string | null
  /** When the paper appeared, if a field says so. */
  date: string | null
  /** Tags above the title and after it. */
  topics: string[]
  /** Index of the first line after the head. */
  next: number
  /** Text after the address or title on the same line. */
  rest: string
}

/** Whether a line of a note looks like a title: by emphasis, heading, link, authors, or title case. */
function showsTitle(line: Line, next: Line | undefined, fileTitle: string | null): boolean {
  if (line.kind === 'heading') return !isLinksHeading(line)
  const read = readTitleLine(line.text)
  if (read.byline !== null || read.url !== null || read.emphasised || next?.kind === 'byline') return true
  if (/^(?:\[\[[^\]]*\]\]\s*)+$/.test(line.text)) return false
  if (hasHangul(line.text) || /[.!,;:]$/.test(line.text) || line.text.length > 200) return false
  const words = line.text.split(' ')
  if (fileTitle && foldLetters(line.text).startsWith(foldLetters(fileTitle).slice(0, 20))) return true
  return (
    words.length >= 4 &&
    words.length <= 30 &&
    words.filter(word => /^[A-Z0-9]/.test(word)).length / words.length >= 0.6
  )
}

/** `https://… text`: the entry's address, followed by its comment on the same line. */
function leadingUrl(line: Line): { url: string; rest: string } | null {
  const [, address = '', rest = ''] = /^(https?:\/\/\S+)\s+(\S.*)$/.exec(line.text) ?? []
  return address && line.kind === 'text' ? { url: address, rest } : null
}

/** The names between the parentheses of a byline. */
const authorsOf = (line: Line | undefined): string[] =>
  line?.kind === 'byline' ? peopleOfByline(line.text.slice(1, -1)) : []

/** Words before a link to what a whole line is about; a title before a label has no more. */
const FEWEST_BEFORE = 3
/** `Doe et al. 2020` */
const CITED = /\bet\.? ?al\b|\b(?:19|20)\d{2}\b/

/** `Attention may be sparse, as [Longformer](https://…) shows`: the only paper that a sentence links to, among words. */
function paperWithin(title: string): EntryLink | null {
  const [link, ...others] = linksIn(title)
  const before = title.slice(0, Math.max(0, title.indexOf(`[${link?.text}](`)))
  const isWithin = link !== undefined && others.length === 0 && wordsOf(before).length >= FEWEST_BEFORE
  return isWithin && link.text && isPaperUrl(link.url) ? link : null
}

/** Takes the title from a line, and everything else on that line. */
function takeTitle(head: Head, line: Line): void {
  const { text, tags } = splitTitleTags(line.text)
  const read = readTitleLine(text)
  const within = read.url === null ? paperWithin(read.title) : null
  head.topics.push(...tags)
  if (within) {
    const name = within.text ?? ''
    head.title = isLinkLabel(name) || CITED.test(name) ? within.url : name
    head.urls.push(within.url)
    head.rest = read.title.replace(/\[([^[\]]{1,300})\]\([^()\s]{1,600}\)/, '$1')
    return
  }
  head.title = read.title
  if (read.url) head.urls.push(read.url)
  head.rest = read.rest
  if (read.byline !== null) head.authors = peopleOfByline(read.byline)
}

const LONGEST_DATE = 40

/** Takes `Venue: ICLR 2024` and `Published: 2024-02`. */
function takeField(head: Head, line: Line): boolean {
  const { names = [], value = '' } = (line.kind === 'text' ? readLabelled(line.text) : null) ?? {}
  const date = names.includes('published') && value.length < LONGEST_DATE ? dateIn(value) : null
  head.date ??= date
  if (names.includes('venue') && isVenue(value)) head.venue ??= value
  return date !== null || head.venue === value
}

/** `**Name: The Whole Title**` below `# Name`; null for other lines. */
function wholeTitle(head: Head, line: Line | undefined): string | null {
  const { title, emphasised } = readTitleLine(line?.kind === 'text' ? line.text : '')
  return emphasised && head.authors.length === 0 && title.startsWith(`${head.title}: `) ? title : null
}

function takeWholeTitle(head: Head, line: Line): boolean {
  const title = wholeTitle(head, line)
  head.title = title ?? head.title
  return title !== null
}

/** Takes a line below the title if it belongs to the head: authors, other fields, or a second title of the same paper. */
function takeBelowTitle(head: Head, line: Line, next: Line | undefined): boolean {
  if (line.kind === 'byline') {
    // The byline of a second title line names the same authors.
    if (head.authors.length === 0) head.authors = authorsOf(line)
    return true
  }
  if (takeField(head, line) || takeWholeTitle(head, line)) return true
  if (!isAltTitle(line, next, head)) return false
  head.altTitles.push(readTitleLine(line.text).title)
  return true
}

/** Whether a line has the tags of a note, above everything else. */
const isTagsAbove = (line: Line, head: Head, { titleFirst }: EntryContext): boolean =>
  line.kind === 'tags' && !titleFirst && head.title === null && head.urls.length === 0

const emptyHead = (): Head => ({
  urls: [],
  title: null,
  altTitles: [],
  authors: [],
  venue: null,
  date: null,
  topics: [],
  next: 0,
  rest: '',
})

/** Reads everything above the text of an entry: title, authors and addresses. */
export function readHead(lines: readonly Line[], context: EntryContext): Head {
  const head = emptyHead()
  for (const [index, line] of lines.entries()) {
    head.next = index
    if (!isSolid(line)) continue
    const next = nextSolid(lines, index)
    const isAbove = line.kind === 'tags' && head.title !== null && wholeTitle(head, next) !== null
    if (isAbove || isTagsAbove(line, head, context)) {
      for (const tag of tagsOfLine(line.text) ?? []) head.topics.push(tag)
      continue
    }
    const leading = context.titleFirst ? null : leadingUrl(line)
    if (line.kind === 'url') for (const url of urlsOfLine(line.text)) head.urls.push(url)
    else if (head.title !== null) {
      if (!takeBelowTitle(head, line, next)) return head
    } else if (leading) {
      head.urls.push(leading.url)
      return { ...head, rest: leading.rest, next: index + 1 }
    } else {
      const named = line.kind === 'text' || line.kind === 'heading'
      if (!named || !(context.titleFirst || showsTitle(line, next, context.fileTitle))) return head
      takeTitle(head, line)
    }
  }
  return { ...head, next: lines.length }
}

/** No paper is renamed more often. */
const MOST_ALT_TITLES = 8

/** Identifies a person even if one list puts the family name first. */
const personKey = (name: string): string => wordsOf(foldText(name)).sort().join(' ')

/** Whether a line is a second title with the same authors, as arXiv papers get renamed between versions. */
function isAltTitle(line: Line, next: Line | undefined, head: Head): boolean {
  if (line.kind !== 'text' || head.authors.length === 0 || head.altTitles.length >= MOST_ALT_TITLES)
    return false
  const read = readTitleLine(line.text)
  const authors = read.byline !== null ? peopleOfByline(read.byline) : authorsOf(next)
  return shareAuthor(authors, head.authors)
}

/** Whether two bylines share a person. */
export function shareAuthor(some: readonly string[], others: readonly string[]): boolean {
  const keys = new Set(some.map(personKey))
  return others.some(name => keys.has(personKey(name)))
}
