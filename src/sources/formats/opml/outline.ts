import { linksIn } from '../../fields/links.ts'
import { collapse } from '../../fields/text.ts'
import { withoutTags } from '../literature-note/note-lines.ts'

/** One item of an outline, with the items below it. */
export interface Outline {
  text: string
  note: string
  url: string
  /** Feeds that somebody has subscribed to are no papers. */
  isFeed: boolean
  children: Outline[]
  line: number
}

/** A line of Markdown, and the line of the outline that it comes from. */
export interface MarkdownLine {
  text: string
  line: number
}

/** `[Title](address)`, whatever brackets the title has. */
const linked = (text: string, url: string): string => `[${text.replace(/[[\]]/g, '\\$&')}](${url})`

/** An item as Markdown: programs write links in HTML, or as an attribute. */
function textOf({ text, url }: Outline): string {
  const plain = collapse(withoutTags(text))
  return url !== '' && linksIn(plain).length === 0 && plain !== '' ? linked(plain, url) : plain || url
}

/** Whether an item is a heading for those below it. */
const isHeading = ({ text, url, note, children }: Outline): boolean =>
  children.length > 0 && url === '' && linksIn(`${withoutTags(text)} ${note}`).length === 0

/** What stands below an item, nested one step deeper. */
function* below({ note, children, line }: Outline, indent: string): Generator<MarkdownLine> {
  for (const text of withoutTags(note).split('\n').filter(Boolean)) yield { text: `${indent}- ${text}`, line }
  for (const child of children) yield* itemLines(child, indent)
}

function* itemLines(outline: Outline, indent = ''): Generator<MarkdownLine> {
  if (outline.isFeed) return
  yield { text: `${indent}- ${textOf(outline)}`, line: outline.line }
  yield* below(outline, `${indent}  `)
}

/** Outlines as Markdown: items of a list, below headings. */
export function* markdownOf(outlines: readonly Outline[], depth: number): Generator<MarkdownLine> {
  // What stands between headings belongs to none of them.
  for (const item of outlines.filter(outline => !isHeading(outline))) yield* itemLines(item)
  for (const heading of outlines.filter(isHeading)) {
    const text = `${'#'.repeat(Math.min(depth, 6))} ${textOf(heading)}`
    yield { text: '', line: heading.line }
    yield { text, line: heading.line }
    for (const paragraph of heading.note.split('\n').filter(Boolean))
      yield { text: paragraph, line: heading.line }
    yield { text: '', line: heading.line }
    yield* markdownOf(heading.children, depth + 1)
  }
}
