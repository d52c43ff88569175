import { foldLetters } from '../../graph/fold.ts'
import type { Entry, EntryLink } from '../entry.ts'
import { labelledField } from '../fields/labelled-field.ts'
import { arxivIdOf, doiOf, leadsToPaper, linksIn, urlsOfLine } from '../fields/links.ts'
import { isPaperUrl } from '../fields/paper-hosts.ts'
import { splitTrailingTags, tagsOfLine } from '../fields/tags.ts'
import { collapse, isEnglishProse } from '../fields/text.ts'
import { withoutMarks } from '../fields/title.ts'
import { venueOfPaper } from '../fields/venue.ts'
import { isLinksHeading, isSolid, type Line } from '../lines/line.ts'
import { type EntryContext, type Head, readHead } from './head.ts'

interface Body {
  abstract: string[]
  commentary: string[]
  topics: string[]
}

function readBody(lines: readonly Line[], head: Head): Body {
  const body: Body = { abstract: [], commentary: [], topics: [...head.topics] }
  const hasAuthors = head.authors.length > 0
  if (head.rest) addText(body, head.rest, false)
  let inLinks = false
  for (const line of lines.slice(head.next)) {
    if (line.kind === 'heading') inLinks = isLinksHeading(line)
    if (inLinks || !isSolid(line)) continue
    if (line.kind === 'tags') for (const tag of tagsOfLine(line.text) ?? []) body.topics.push(tag)
    else if (line.kind === 'code') body.commentary.push(line.text)
    else if (line.kind === 'quote') {
      const quoted = line.text.replace(/^>\s?/, '').trim()
      if (quoted) body.abstract.push(quoted)
    } else addText(body, line.text, hasAuthors)
  }
  return body
}

/** In an entry with authors, the first long English paragraph is the abstract, unless a comment came before it. */
function addText(body: Body, line: string, hasAuthors: boolean): void {
  const { text, tags } = splitTrailingTags(line)
  for (const tag of tags) body.topics.push(tag)
  const clean = text.replace(/<\/?(?:en[a-z]{5,6})>/gi, '').trim()
  if (clean === '') return
  const first = hasAuthors && body.abstract.length === 0 && body.commentary.length === 0
  const labelled = first ? labelledField(clean, 'abstract') : null
  if (labelled !== null) return void body.abstract.push(labelled)
  if (first && isEnglishProse(clean) && clean.length > 400) body.abstract.push(clean)
  else body.commentary.push(clean)
}

/**
 * Builds an entry from its lines. It never fails: an entry without a title gets that of the file, or else its first
 * words.
 * @returns null if the lines have no content at all
 */
export function buildEntry(lines: readonly Line[], context: EntryContext): Entry | null {
  const filled = lines.filter(line => line.kind !== 'blank')
  const [firstLine, lastLine] = [filled[0], filled.at(-1)]
  if (!firstLine || !lastLine) return null
  const head = readHead(lines, context)
  const body = readBody(lines, head)
  const { title, titleFrom } = titleOf(head, body, context)
  if (title === '') return null
  const { url, ...ids } = addressOf(head, body, context)
  const otherUrls = head.urls.filter(other => other !== url)
  const abstract = body.abstract.join('\n') || null
  const commentary = body.commentary.join('\n') || null
  return {
    place: { source: context.source, line: firstLine.first },
    endLine: lastLine.last,
    title,
    titleFrom,
    altTitles: head.altTitles.filter(alt => alt !== head.title),
    authors: head.authors,
    topics: [...new Set(body.topics)],
    date: head.date ?? context.date,
    url,
    ...ids,
    venue: venueOfPaper(head.venue),
    abstract,
    commentary,
    links: linksIn([...otherUrls, abstract, commentary].filter(Boolean).join('\n')),
  }
}

/** The title in the text, or that of the file, or the first words, or the address. */
function titleOf(head: Head, body: Body, context: EntryContext): Pick<Entry, 'title' | 'titleFrom'> {
  if (head.title)
    return { title: collapse(head.title), titleFrom: head.urls.includes(head.title) ? 'address' : 'text' }
  const words = context.fileTitle ?? withoutMarks(body.commentary[0] ?? '').slice(0, 80)
  return words === ''
    ? { title: collapse(head.urls[0] ?? ''), titleFrom: 'address' }
    : { title: collapse(words), titleFrom: 'filename' }
}

/** The entry's own address, and its ids from there. */
function addressOf(head: Head, body: Body, context: EntryContext): Pick<Entry, 'url' | 'arxivId' | 'doi'> {
  const url =
    head.urls[0] ??
    paperLink(body) ??
    (context.titleFirst ? null : (titledLink(body, head) ?? ownLink(body, head)))
  // Without a title, nothing says that several addresses are of one paper, so the first with an id counts.
  const first = head.urls.filter(address => arxivIdOf(address) ?? doiOf(address)).slice(0, 1)
  const own = url && head.urls.length === 0 ? [url] : head.title === null ? first : head.urls
  const known = (idOf: (address: string) => string | null) => own.map(idOf).find(id => id !== null) ?? null
  return { url, arxivId: known(arxivIdOf), doi: known(doiOf) }
}

/** The link in the comment that is labelled `paper` or similar. */
const paperLink = (body: Body): string | null =>
  linksIn(body.commentary.join('\n')).find(({ text }) => text && leadsToPaper(text))?.url ?? null

/** The link in the comment whose text is the title. */
function titledLink(body: Body, head: Head): string | null {
  const title = foldLetters(head.title ?? '')
  const isTitle = ({ url, text = '' }: EntryLink) => isPaperUrl(url) && foldLetters(text) === title
  return title === '' ? null : (linksIn(body.commentary.join('\n')).find(isTitle)?.url ?? null)
}

/** For a note without title or address at the top: the link in its first line, or one on a line of its own. */
function ownLink(body: Body, head: Head): string | null {
  if (head.title !== null) return null
  const first = linksIn(body.commentary[0] ?? '')[0]?.url
  return first ?? body.commentary.slice(0, 3).flatMap(urlsOfLine)[0] ?? null
}
