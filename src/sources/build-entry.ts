import type { Place } from '../graph/library.ts'
import type { Entry } from './entry.ts'
import { type EntryContext, type Head, readHead } from './head.ts'
import { isLinksHeading, isSolid, type Line } from './line.ts'
import { arxivIdOf, doiOf, linksIn, urlOfLine } from './links.ts'
import { splitTrailingTags, tagsOfLine } from './tags.ts'
import { collapse, isEnglishProse } from './text.ts'
import { withoutMarks } from './title.ts'

interface Body {
  abstract: string[]
  commentary: string[]
  topics: string[]
}

function readBody(lines: readonly Line[], start: number, hasAuthors: boolean): Body {
  const body: Body = { abstract: [], commentary: [], topics: [] }
  let inLinks = false
  for (const line of lines.slice(start)) {
    if (line.kind === 'heading') inLinks = isLinksHeading(line)
    if (inLinks || !isSolid(line)) continue
    if (line.kind === 'tags') body.topics = body.topics.concat(tagsOfLine(line.text) ?? [])
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
  body.topics = body.topics.concat(tags)
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
    topics: [...new Set([...head.topics, ...body.topics])],
    date: context.date,
    url,
    arxivId: arxiv ?? null,
    doi: head.urls.map(doiOf).find(doi => doi !== null) ?? null,
    venue: null,
    abstract,
    commentary,
    links: linksIn(
      [...head.urls.filter(other => other !== url), abstract, commentary].filter(Boolean).join('\n'),
    ),
  }
}

/** A note without title or address at its top: the link of its first line, or one that has a line of its own. */
function ownLink(body: Body, head: Head): string | null {
  if (head.title !== null) return null
  const first = linksIn(body.commentary[0] ?? '')[0]?.url
  return (
    first ??
    body.commentary
      .slice(0, 3)
      .map(urlOfLine)
      .find(url => url !== null) ??
    null
  )
}
