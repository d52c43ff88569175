import type { TypedLines } from '../lines/typed-lines.ts'

/** Lines of a document that are all Markdown or all HTML. */
export interface Segment extends TypedLines {
  html: boolean
}

/** Elements whose blank lines do not end them for those who write them: tables and lists. */
const OPENS = /^\s{0,12}<(table|ul|ol|dl)\b/i
const FENCE = /^\s{0,12}(`{3,}|~{3,})/
/** What people write has fewer lines. */
const MOST_LINES = 5_000

/** How much more often an element begins in a line than it ends. */
const depthIn = (text: string, name: string): number =>
  (text.match(new RegExp(`<${name}\\b`, 'gi'))?.length ?? 0) -
  (text.match(new RegExp(`</${name}>`, 'gi'))?.length ?? 0)

/** The index behind the element that begins in a line; -1 if it does not end. */
function endOfElement(texts: readonly string[], from: number, name: string): number {
  let depth = 0
  for (let at = from; at < Math.min(texts.length, from + MOST_LINES); at += 1) {
    depth += depthIn(texts[at] ?? '', name)
    if (depth <= 0) return at + 1
  }
  return -1
}

/**
 * The document in pieces of Markdown and of HTML. To a parser of Markdown, a table or a list in HTML ends at its first
 * blank line, and the rest would be text or code.
 */
export function* htmlSegments({ texts, numbers, tooLong }: TypedLines): Generator<Segment> {
  const cut = (from: number, to: number, html: boolean): Segment[] =>
    to > from ? [{ texts: texts.slice(from, to), numbers: numbers.slice(from, to + 1), tooLong, html }] : []
  let fence = ''
  let from = 0
  let unended = 0
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? ''
    const mark = FENCE.exec(text)?.[1] ?? ''
    if (fence === '') fence = mark
    else if (mark.startsWith(fence)) fence = ''
    const name = fence === '' ? OPENS.exec(text)?.[1] : undefined
    if (!name || at < unended) continue
    const end = endOfElement(texts, at, name)
    if (end < 0) unended = at + MOST_LINES
    else {
      yield* cut(from, at, false)
      yield* cut(at, end, true)
      from = end
      at = end - 1
    }
  }
  yield* cut(from, texts.length, false)
}
