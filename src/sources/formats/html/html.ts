import { insteadOf, otherExport } from '../../entries/other-exports.ts'
import { isAddressed } from '../../entries/papers-of.ts'
import { notPaper } from '../../entries/record-events.ts'
import type { ParseEvent } from '../../entry.ts'
import { splitStem } from '../../fields/dates.ts'
import { isLabel, linksToPaper, urlsOfLine } from '../../fields/links.ts'
import { CERTAIN, type Format, type SourceText } from '../../format.ts'
import { DEEPEST } from '../../html/page-blocks.ts'
import { pageBlocks } from '../../html/read-page.ts'
import { beginningOf } from '../../lines/beginning-of.ts'
import { wholeLines } from '../../lines/whole-lines.ts'
import { readPapers } from '../../lists/read-papers.ts'
import { arranged } from '../../markdown/document-blocks.ts'
import { Headings } from '../../markdown/headings.ts'
import { digest } from '../digest/digest.ts'
import { dateInHead } from './page-date.ts'
import { textOfPage } from './page-text.ts'

/** Writes links within a sentence as `text (address)`, so that the address is right behind a name. */
const withPlainLinks = (line: string): string =>
  /^#/.test(line) || urlsOfLine(line).length > 0
    ? line
    : line.replace(
        /(?<!^(?:- )?)\[([^[\]]{1,500})\]\((https?:\/\/[^\s()]{1,600})\)/g,
        (link, text: string, url: string) => (isLabel(text) ? link : `${text} (${url})`),
      )

/** The mark of a heading, a quotation or a list item, whose text is on one of the next lines. */
const MARK = /^(?:#{1,6}|>|-)$/

/** Puts the lines of a page in order: one line per block, directly behind its mark. */
class PageLines {
  private marks: string[] = []
  /** How many blank lines there are above; the first one only ends the line before. */
  private blanks = -1

  /** What a line adds to the text. */
  next(typed: string): string[] {
    const line = typed.replace(/[ \t\u00A0]+/g, ' ').trim()
    this.blanks = line === '' ? this.blanks + 1 : 0
    if (line === '' && (this.blanks > 1 || this.marks.length > 0)) return []
    if (!MARK.test(line)) return [withPlainLinks([...this.end(), line].join(' '))]
    if (this.marks.length < DEEPEST) this.marks.push(line)
    return []
  }

  /** The marks that still have no text. */
  end(): string[] {
    return this.marks.splice(0)
  }
}

async function* linesOfPage(page: AsyncIterable<string>): AsyncGenerator<string> {
  const lines = new PageLines()
  let before = ''
  for await (const text of wholeLines(textOfPage(page))) {
    const typed = text.slice(0, -1).split('\n')
    const added = typed.flatMap(line => lines.next(line))
    if (added.length === 0) continue
    yield before + added.join('\n')
    before = '\n'
  }
  const marks = lines.end()
  if (marks.length > 0) yield before + marks.join(' ')
}

const asText = (input: SourceText): SourceText => ({ ...input, pieces: () => linesOfPage(input.pieces()) })

/** So much of a page tells its date, and whether it is a digest. */
const LONGEST_BEGINNING = 65_536

/** The papers in the lists, tables and articles of a page. */
async function* papersOf(input: SourceText): AsyncIterable<ParseEvent> {
  const date = splitStem(input.stem).date ?? dateInHead(await beginningOf(input.pieces(), LONGEST_BEGINNING))
  const headings = new Headings('', date)
  yield* readPapers(arranged(pageBlocks(input.pieces())), headings, input.source)
}

interface Yield {
  entries: number
  /** Addresses, ids, lists of authors and abstracts. */
  facts: number
}

/** How much a reader finds out. */
async function yieldOf(events: AsyncIterable<ParseEvent>): Promise<Yield> {
  const found: Yield = { entries: 0, facts: 0 }
  for await (const event of events) {
    if (event.kind !== 'entry') continue
    const { url, arxivId, doi, authors, abstract } = event.entry
    // What stands above the first paper is an introduction.
    found.facts += [url, arxivId ?? doi, authors.length > 0, abstract].filter(Boolean).length
    found.entries += found.facts > 0 ? 1 : 0
  }
  return found
}

async function looksLikeDigest(input: SourceText): Promise<boolean> {
  const text = await beginningOf(asText(input).pieces(), LONGEST_BEGINNING)
  return digest.detect({ name: input.name, extension: '.html', text }) >= 0.7
}

/** Bookmarks that a browser or Pocket has saved are no digest. */
const isBookmarks = async (input: SourceText): Promise<boolean> =>
  /^\s*<!doctype netscape-bookmark|<a\s[^<>]{0,2000}\stime_added="\d/i.test(
    await beginningOf(input.pieces(), LONGEST_BEGINNING),
  )

/** Bookmarks lead to anything: those without the address of a paper are told. */
async function* ofPapers(events: AsyncIterable<ParseEvent>): AsyncIterable<ParseEvent> {
  for await (const event of events)
    if (event.kind !== 'entry' || isAddressed(event.entry)) yield event
    else
      yield notPaper(
        `"${event.entry.title.slice(0, 60)}" is a bookmark without the address of a paper and was left out.`,
        event.entry.place,
      )
}

/** A digest on a page is read as such if its lists, tables and articles tell less. */
async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  const title = splitStem(input.stem).title
  const beginning = await beginningOf(input.pieces(), LONGEST_BEGINNING)
  const instead = insteadOf('HTML', beginning)
  if (instead !== null && !linksToPaper(beginning)) return yield otherExport(instead, input.source)
  if (await isBookmarks(input)) return yield* finished(ofPapers(papersOf(input)), title)
  const listed = await yieldOf(papersOf(input))
  if (listed.facts > 0 && !(await isDigest(input, listed))) yield* finished(papersOf(input), title)
  else yield* digest.parse(asText(input))
}

async function isDigest(input: SourceText, listed: Yield): Promise<boolean> {
  if (!(await looksLikeDigest(input))) return false
  const { entries, facts } = await yieldOf(digest.parse(asText(input)))
  return facts >= listed.facts && entries > listed.entries
}

/** The title of the file where the page has none, and remarks with links within sentences as everywhere in pages. */
async function* finished(events: AsyncIterable<ParseEvent>, title: string): AsyncIterable<ParseEvent> {
  for await (const event of events) {
    const remarks = event.kind === 'entry' ? event.entry.commentary : null
    if (event.kind === 'digest') yield { ...event, title: event.title || title }
    else if (event.kind !== 'entry' || remarks === null) yield event
    else {
      const commentary = remarks.split('\n').map(withPlainLinks).join('\n')
      yield { ...event, entry: { ...event.entry, commentary } }
    }
  }
}

/** A page of a newsletter or blog, saved or pasted. Line numbers count the lines of its text, not of its markup. */
export const html: Format = {
  id: 'html',
  title: 'HTML',
  extensions: ['.html', '.htm'],
  looksLike: 'a page of a newsletter',
  example: `<h2>2024-03-14</h2>
<p><a href="https://arxiv.org/abs/1706.03762">Attention Is All You Need</a> (Ashish Vaswani, Noam Shazeer)</p>
<p>No recurrence at all.</p>
`,
  recognisedBy: 'the page of a newsletter; what is left without markup is read as a digest',
  detect({ extension, text }) {
    if (/^\s*<(?:!doctype html|html|head|body)\b/i.test(text)) return CERTAIN
    const tags = text.match(/<\/(?:p|div|h[1-6]|li|a|article|section)>/gi)?.length ?? 0
    if (html.extensions.includes(extension)) return tags > 0 ? CERTAIN : 0.3
    return tags >= 5 && tags * 40 > text.length / 10 ? 0.95 : 0
  },
  parse,
}
