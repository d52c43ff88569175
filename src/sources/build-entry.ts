import type { Place } from '../graph/library.ts'
import { looksLikeName, splitByline } from './byline.ts'
import type { Entry } from './entry.ts'
import type { Line } from './lines.ts'
import { arxivIdOf, doiOf, linksIn, urlOfLine } from './links.ts'
import { splitTrailingTags, tagsOfLine } from './tags.ts'
import { collapse, hasHangul, isEnglishProse } from './text.ts'
import { bylineOfLine, readTitleLine, withoutMarks } from './title.ts'

/** What the document says about an entry from outside of it. */
export interface EntryContext {
  source: string
  date: string | null
  /** The title to take when the text has none. */
  fileTitle: string | null
  /** Whether the first line of text is the title whatever it looks like (digests), or only when it shows (notes). */
  titleFirst: boolean
}

interface Head {
  urls: string[]
  title: string | null
  altTitles: string[]
  authors: string[]
  /** Index of the first line after the head. */
  next: number
  /** Text that stood behind the address on its line. */
  rest: string
}

const solid = (line: Line | undefined): boolean =>
  line !== undefined && line.kind !== 'blank' && line.kind !== 'noise'

/** Whether a line of a note shows that it is a title: emphasis, heading, link, authors, or plain title case. */
function showsTitle(line: Line, next: Line | undefined, fileTitle: string | null): boolean {
  if (line.kind === 'heading') return !/^#+\s+(links|references)\b/i.test(line.text)
  const read = readTitleLine(line.text)
  if (read.byline !== null || read.url !== null || next?.kind === 'byline') return true
  if (/^\*{1,3}[^*].*\*{1,3}$/.test(line.text)) return true
  if (/^(?:\[\[[^\]]*\]\]\s*)+$/.test(line.text)) return false
  if (hasHangul(line.text) || /[.!,;:]$/.test(line.text) || line.text.length > 200) return false
  const words = line.text.split(' ')
  const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  if (fileTitle && fold(line.text).startsWith(fold(fileTitle).slice(0, 20))) return true
  return (
    words.length >= 4 &&
    words.length <= 30 &&
    words.filter(word => /^[A-Z0-9]/.test(word)).length / words.length >= 0.6
  )
}

/** `https://… text`: the address of the entry with the comment behind it on the same line. */
function leadingUrl(line: Line): { url: string; rest: string } | null {
  const [, address = '', rest = ''] = /^(https?:\/\/\S+)\s+(.+)$/.exec(line.text) ?? []
  return address && line.kind === 'text' ? { url: address, rest } : null
}

function readHead(lines: readonly Line[], context: EntryContext): Head {
  const head: Head = { urls: [], title: null, altTitles: [], authors: [], next: 0, rest: '' }
  let index = 0
  for (; index < lines.length; index += 1) {
    const line = lines[index] as Line
    if (!solid(line)) continue
    const leading = leadingUrl(line)
    if (line.kind === 'url') head.urls.push(urlOfLine(line.text) ?? line.text)
    else if (leading && head.title === null && !context.titleFirst) {
      head.urls.push(leading.url)
      head.rest = leading.rest
      index += 1
      break
    } else if (head.title === null && (line.kind === 'text' || line.kind === 'heading')) {
      const next = lines.slice(index + 1).find(solid)
      if (!context.titleFirst && !showsTitle(line, next, context.fileTitle)) break
      const read = readTitleLine(line.text)
      head.title = read.title
      if (read.url) head.urls.push(read.url)
      if (read.byline !== null) head.authors = splitByline(read.byline)
    } else if (line.kind === 'byline' && head.title !== null && head.authors.length === 0) {
      head.authors = splitByline(bylineOfLine(line.text) ?? '')
    } else if (head.title !== null && head.authors.length === 0 && isPlainByline(line)) {
      head.authors = splitByline(line.text)
    } else if (line.kind === 'byline' && head.title !== null) {
      // The byline of a second title line: the authors are the same.
    } else if (isAltTitle(line, lines.slice(index + 1).find(solid), head)) {
      head.altTitles.push(readTitleLine(line.text).title)
    } else break
  }
  head.next = index
  return head
}

/** Authors below the title without parentheses: several full names and nothing else. */
const isPlainByline = (line: Line): boolean =>
  line.kind === 'text' &&
  /^\p{Lu}/u.test(line.text) &&
  !hasHangul(line.text) &&
  line.text.split(/,\s*/).length >= 2 &&
  line.text
    .split(/,\s*/)
    .every(name => /^\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+){1,3}$/u.test(name) && looksLikeName(name))

/** A second title line with authors: the paper was renamed between two versions on arXiv. */
function isAltTitle(line: Line, next: Line | undefined, head: Head): boolean {
  if (line.kind !== 'text' || head.authors.length === 0) return false
  const read = readTitleLine(line.text)
  const byline = read.byline ?? (next?.kind === 'byline' ? bylineOfLine(next.text) : null)
  if (byline === null) return false
  const authors = new Set(splitByline(byline))
  return head.authors.some(author => authors.has(author))
}

interface Body {
  abstract: string[]
  commentary: string[]
  topics: string[]
}

function readBody(lines: readonly Line[], start: number, hasAuthors: boolean): Body {
  const body: Body = { abstract: [], commentary: [], topics: [] }
  let inLinks = false
  for (const line of lines.slice(start)) {
    if (line.kind === 'heading') inLinks = /^#+\s+(links|references|관련 링크)\b/i.test(line.text)
    if (inLinks || line.kind === 'blank' || line.kind === 'noise') continue
    if (line.kind === 'tags') body.topics.push(...(tagsOfLine(line.text) ?? []))
    else if (line.kind === 'quote') {
      const quoted = line.text.replace(/^>\s?/, '').trim()
      if (quoted) body.abstract.push(quoted)
    } else addText(body, line.text, hasAuthors)
  }
  return body
}

/** The first English prose of an entry with authors is its abstract, unless a comment stood before it. */
function addText(body: Body, line: string, hasAuthors: boolean): void {
  const { text, tags } = splitTrailingTags(line)
  body.topics.push(...tags)
  const clean = text.replace(/<\/?(?:en[a-z]{5,6})>/gi, '').trim()
  if (clean === '') return
  const first = hasAuthors && body.abstract.length === 0 && body.commentary.length === 0
  if (first && isEnglishProse(clean) && clean.length > 400) body.abstract.push(clean)
  else body.commentary.push(clean)
}

/**
 * One entry from its lines. Never fails: an entry without a title takes the file's, else its first words.
 * @returns null when the lines say nothing at all
 */
export function buildEntry(lines: readonly Line[], context: EntryContext): Entry | null {
  const filled = lines.filter(line => line.kind !== 'blank')
  const firstLine = filled[0]
  const lastLine = filled.at(-1)
  if (!firstLine || !lastLine) return null
  const head = readHead(lines, context)
  const body = readBody(lines, head.next, head.authors.length > 0)
  if (head.rest) addText(body, head.rest, false)
  const title =
    head.title || context.fileTitle || withoutMarks(body.commentary[0] ?? head.urls[0] ?? '').slice(0, 80)
  if (collapse(title) === '') return null
  const url = head.urls[0] ?? (context.titleFirst ? null : ownLink(body, head))
  const arxiv = head.urls.map(arxivIdOf).find(id => id !== null) ?? (url ? arxivIdOf(url) : null)
  const abstract = body.abstract.join('\n') || null
  const commentary = body.commentary.join('\n') || null
  const place: Place = { source: context.source, line: firstLine.first }
  return {
    place,
    endLine: lastLine.last,
    title: collapse(title),
    titleFrom: head.title ? 'text' : 'filename',
    altTitles: head.altTitles.filter(alt => alt !== head.title),
    authors: head.authors,
    topics: [...new Set(body.topics)],
    date: context.date,
    url,
    arxivId: arxiv ?? null,
    doi: head.urls.map(doiOf).find(doi => doi !== null) ?? null,
    venue: null,
    abstract,
    commentary,
    links: linksIn([abstract, commentary].filter(Boolean).join('\n')),
  }
}

/** A note that gives no address before its text: the first link of the text is its own when it has no title. */
const ownLink = (body: Body, head: Head): string | null =>
  head.title === null ? (linksIn(body.commentary[0] ?? '')[0]?.url ?? null) : null
