import { dateOfLine } from '../fields/dates.ts'
import { urlsOfLine } from '../fields/links.ts'
import { tagsOfLine } from '../fields/tags.ts'
import { bylineOfLine } from '../fields/title.ts'

type LineKind = 'blank' | 'date' | 'tags' | 'url' | 'byline' | 'quote' | 'heading' | 'noise' | 'code' | 'text'

/** A logical line, which is one typed line or several that were wrapped. Numbers are 1-based. */
export interface Line {
  first: number
  last: number
  text: string
  kind: LineKind
  /** White space before it, in columns. */
  indent: number
}

/** A horizontal rule, or the remains of a web page's title: `| Title - 2005.04345`. */
const NOISE =
  /^(?:[-*_=]{3,}|\* \* \*|\|\s.*\d{4}\.\d{4,5}|<\/?(?:en\w{5}|br|hr|p|div)\s*\/?>|(?:Abstract|초록|요약)\s*:?)$/i

export function kindOf(text: string): LineKind {
  if (text === '') return 'blank'
  if (dateOfLine(text)) return 'date'
  if (tagsOfLine(text)) return 'tags'
  if (urlsOfLine(text).length > 0) return 'url'
  if (/^#{1,6}\s+\S/.test(text)) return 'heading'
  if (text.startsWith('>')) return 'quote'
  if (NOISE.test(text)) return 'noise'
  if (bylineOfLine(text)) return 'byline'
  return 'text'
}

/** A heading above links to other notes, which say nothing about the entry itself. */
export const isLinksHeading = (line: Line): boolean =>
  line.kind === 'heading' && /^#+\s+(?:links|references|관련 링크)(?:\s|:|$)/i.test(line.text)

export const isSolid = (line: Line): boolean => line.kind !== 'blank' && line.kind !== 'noise'

/** The next line with content, of any kind but those in `andNot`. */
export function nextSolid(lines: readonly Line[], index: number, andNot: LineKind[] = []): Line | undefined {
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at] as Line
    if (isSolid(line) && !andNot.includes(line.kind)) return line
  }
  return undefined
}

/** The last line with content before this one. */
export function previousSolid(lines: readonly Line[], index: number): Line | undefined {
  for (let at = index - 1; at >= 0; at -= 1) if (isSolid(lines[at] as Line)) return lines[at]
  return undefined
}
