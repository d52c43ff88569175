import { dateOfLine } from '../fields/dates.ts'
import { isLabelledDate } from '../fields/day-line.ts'
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
  if (dateOfLine(text) || isLabelledDate(text)) return 'date'
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

/** For each text and what is left out: from each line on, the index of the first line with content. */
const solidFrom = new WeakMap<readonly Line[], Map<string, Uint32Array>>()

function solidFromEach(lines: readonly Line[], andNot: readonly LineKind[]): Uint32Array {
  const known = solidFrom.get(lines) ?? new Map<string, Uint32Array>()
  solidFrom.set(lines, known)
  const name = andNot.join()
  const found = known.get(name) ?? new Uint32Array(lines.length + 1).fill(lines.length)
  if (known.has(name)) return found
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] as Line
    found[at] = isSolid(line) && !andNot.includes(line.kind) ? at : (found[at + 1] ?? lines.length)
  }
  known.set(name, found)
  return found
}

/**
 * The index of the next line with content, of any kind but those in `andNot`; behind the end if there is none. The lines
 * must not change any more: they are gone through once, for all questions.
 */
export const nextSolidAt = (
  lines: readonly Line[],
  index: number,
  andNot: readonly LineKind[] = [],
): number => solidFromEach(lines, andNot)[index + 1] ?? lines.length

/** The next line with content, of any kind but those in `andNot`. */
export const nextSolid = (
  lines: readonly Line[],
  index: number,
  andNot: readonly LineKind[] = [],
): Line | undefined => lines[nextSolidAt(lines, index, andNot)]

/** The last line with content before this one. */
export function previousSolid(lines: readonly Line[], index: number): Line | undefined {
  for (let at = index - 1; at >= 0; at -= 1) if (isSolid(lines[at] as Line)) return lines[at]
  return undefined
}
