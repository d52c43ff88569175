import type { RootContent } from 'mdast'
import { splitTitleTags } from '../../fields/tags.ts'
import { isKnownVenue } from '../../fields/venue.ts'
import { namesBelowTitle } from '../../lines/mark-bylines.ts'
import type { TypedLines } from '../../lines/typed-lines.ts'
import { markdownBlocks } from '../../markdown/blocks.ts'
import { type MarkdownLink, markdownLinks, plainText } from '../../markdown/text-of.ts'

/** A line of a note, with what the blocks around it say about it. */
export interface NoteLine {
  kind: 'heading' | 'text' | 'item' | 'quote' | 'code' | 'rule'
  /** Without the marks of headings, lists and quotations. */
  text: string
  raw: string
  line: number
  /** Lines of one paragraph, list, quotation and so on have the same. */
  block: number
  /** White space before it, in columns. */
  indent: number
  /** Of a heading, from 1; others have none. */
  depth: number
  links: readonly MarkdownLink[]
  /** Of a heading, the tags behind it. */
  tags: readonly string[]
  /** The kind of callout that it stands in: `> [!info]`. */
  callout: string
}

/** Bold lines on their own stand above text like headings, below all others. */
const BOLD_DEPTH = 7
const BOLD = /^(?:\*\*|__)([^*_]{1,300})(?:\*\*|__)$/
const CALLOUT = /^\[!([\w-]{1,40})\][-+]?(.*)/
const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX/>-]\]\s+)?/
/** Comments of Obsidian, and blocks that programs fill. */
const MACHINE = /^(?:%%.*%%|\^[\w-]{1,40}|<!--.*-->)$/
const PROGRAM = /^(?:dataview|dataviewjs|button|query|tracker|meta-bind)/i

/** `<h1>Title</h1>` within Markdown. */
const HTML_HEADING = /^\s*<h([1-6])\b[^<>]{0,200}>/i
const TAG = /<\/?(?:b|strong|i|em|p|br|span|div|u|center|h[1-6]|sub|sup|font|small)\b[^<>]{0,200}>/gi
const ANCHOR = /<a\s[^<>]{0,200}?href="(https?:[^"<>\s]{1,600})"[^<>]{0,100}>([^<>]{0,400})<\/a>/gi

/** A line with the HTML in it as Markdown. */
export const withoutTags = (raw: string): string =>
  raw.includes('<') ? raw.replace(ANCHOR, '[$2]($1)').replace(TAG, '') : raw

type Draft = Omit<NoteLine, 'block' | 'callout'> & { callout?: string }

const columnsBefore = (typed: string): number =>
  (/^[ \t]*/.exec(typed)?.[0] ?? '').replaceAll('\t', '    ').length

/** Goes through the typed lines of one block after another. */
class Reader {
  private at = 0
  private readonly lines: TypedLines

  constructor(lines: TypedLines) {
    this.lines = lines
  }

  /** The typed lines from one number to another, and their numbers. */
  *between(first: number, last: number): Generator<{ raw: string; line: number }> {
    const { texts, numbers } = this.lines
    while (this.at < texts.length && (numbers[this.at] ?? 0) < first) this.at += 1
    for (; this.at < texts.length && (numbers[this.at] ?? 0) <= last; this.at += 1)
      yield { raw: texts[this.at] ?? '', line: numbers[this.at] ?? first }
  }
}

const plain = { indent: 0, depth: 0, links: [], tags: [] } as const

/** A quotation without its marks; the first line of a callout is its title. */
function* quoteLines(lines: Iterable<{ raw: string; line: number }>): Generator<Draft> {
  let callout = ''
  for (const { raw, line } of lines) {
    const text = raw.replace(/^(?:\s*>)+ ?/, '').trim()
    const [, kind = '', typed = ''] = CALLOUT.exec(text) ?? []
    const title = typed.trim()
    if (kind) callout = kind.toLowerCase()
    if (text !== '' && !(kind && title === ''))
      yield {
        ...plain,
        kind: 'quote',
        text: (kind ? title : text).replace(ITEM, ''),
        raw: raw.trim(),
        line,
        callout,
      }
  }
}

const textLine = (raw: string, line: number): Draft => {
  const text = withoutTags(raw).trim()
  const heading = HTML_HEADING.exec(raw)?.[1]
  const strong = BOLD.exec(text)?.[1]?.replace(/[:：]$/, '')
  const isHeading = strong && namesBelowTitle(strong) === null && !isKnownVenue(strong)
  const bold = isHeading ? strong : undefined
  if (heading) return { ...plain, kind: 'heading', text, raw: text, line, depth: Number(heading) }
  return bold
    ? { ...plain, kind: 'heading', text: bold, raw: text, line, depth: BOLD_DEPTH }
    : { ...plain, kind: 'text', text, raw: text, line }
}

function* textLines(typed: Iterable<{ raw: string; line: number }>): Generator<Draft> {
  for (const { raw, line } of typed)
    if (raw.trim() !== '' && !MACHINE.test(raw.trim())) yield textLine(raw, line)
}

function* itemLines(typed: Iterable<{ raw: string; line: number }>): Generator<Draft> {
  for (const { raw, line } of typed) {
    const text = raw.replace(ITEM, '').trim()
    const [, marks = '', heading = ''] = /^(#{1,6})\s+(\S.*)$/.exec(text) ?? []
    if (marks) yield { ...plain, kind: 'heading', text: heading, raw: raw.trim(), line, depth: marks.length }
    else if (text !== '')
      yield { ...plain, kind: 'item', text, raw: raw.trim(), line, indent: columnsBefore(raw) }
  }
}

/** The lines of a heading with a line of dashes below, which may have been meant as a rule below fields. */
function* headingLines(
  block: RootContent & { type: 'heading' },
  typed: { raw: string; line: number }[],
): Generator<Draft> {
  const [first] = typed
  const underlined = first !== undefined && !/^\s{0,3}#/.test(first.raw)
  if (first && (!underlined || (typed.length === 2 && !/[:：]/.test(first.raw)))) {
    const raw = first.raw.trim()
    yield {
      ...plain,
      kind: 'heading',
      ...splitTitleTags(plainText(block)),
      raw,
      line: first.line,
      depth: block.depth,
      links: markdownLinks(block),
    }
  } else {
    yield* textLines(typed.slice(0, -1))
    yield { ...plain, kind: 'rule', text: '', raw: '', line: typed.at(-1)?.line ?? 1 }
  }
}

function* draftsOf(block: RootContent, reader: Reader): Generator<Draft> {
  const { start, end } = block.position ?? { start: { line: 1 }, end: { line: 0 } }
  const typed = reader.between(start.line, end.line)
  if (block.type === 'heading') yield* headingLines(block, [...typed])
  else if (block.type === 'blockquote') yield* quoteLines(typed)
  else if (block.type === 'list') yield* itemLines(typed)
  else if (block.type === 'thematicBreak')
    yield { ...plain, kind: 'rule', text: '', raw: '', line: start.line }
  else if (block.type === 'code' && PROGRAM.test(block.lang ?? '')) return
  else if (block.type === 'code')
    for (const { raw, line } of typed) yield { ...plain, kind: 'code', text: raw.trim(), raw, line }
  else if (block.type !== 'html' || !/^<!--/.test(block.value)) yield* textLines(typed)
}

/** The lines of a note that have content, and its rules. */
export async function noteLines(body: TypedLines): Promise<NoteLine[]> {
  const lines: NoteLine[] = []
  const reader = new Reader(body)
  let count = 0
  for await (const block of markdownBlocks(body)) {
    count += 1
    for (const draft of draftsOf(block, reader)) lines.push({ callout: '', ...draft, block: count })
  }
  return lines
}
