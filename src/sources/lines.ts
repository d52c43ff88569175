import { isByline } from './byline.ts'
import { dateOfLine } from './dates.ts'
import { urlOfLine } from './links.ts'
import { tagsOfLine } from './tags.ts'
import { bylineOfLine, readTitleLine } from './title.ts'

type LineKind = 'blank' | 'date' | 'tags' | 'url' | 'byline' | 'quote' | 'heading' | 'noise' | 'text'

/** A logical line: what one typed line, or several that were wrapped, say. Numbers are 1-based. */
export interface Line {
  first: number
  last: number
  text: string
  kind: LineKind
}

/** A rule, or what is left of the title of a web page: `| Title - 2005.04345`. */
const NOISE = /^(?:[-*_=]{3,}|\|\s.*\d{4}\.\d{4,5}|<\/?(?:en\w{5}|br|hr|p|div)\s*\/?>|Abstract:?)$/i

function kindOf(text: string): LineKind {
  if (text === '') return 'blank'
  if (dateOfLine(text)) return 'date'
  if (tagsOfLine(text)) return 'tags'
  if (urlOfLine(text)) return 'url'
  if (/^#{1,6}\s+\S/.test(text)) return 'heading'
  if (text.startsWith('>')) return 'quote'
  if (NOISE.test(text)) return 'noise'
  if (bylineOfLine(text)) return 'byline'
  return 'text'
}

const unclosed = (text: string): boolean => {
  const open = text.lastIndexOf('(')
  return open >= 0 && !text.slice(open).includes(')') && isByline(text.slice(open + 1).replace(/,\s*$/, ''))
}

/** A byline that runs on: the lines up to its parenthesis, or up to the blank line when it is never closed. */
function bylineEnd(raw: readonly string[], start: number): number {
  for (let index = start + 1; index < raw.length && index < start + 40; index += 1) {
    const line = raw[index] ?? ''
    if (line.trim() === '') return index - 1
    if (line.includes(')')) return index
  }
  return start
}

/** Typed lines as logical lines: wrapped titles and bylines are joined, code fences stay as they are. */
export function readLines(text: string, firstLine = 1): Line[] {
  const raw = text.split('\n')
  const lines: Line[] = []
  let fenced = false
  for (let index = 0; index < raw.length; index += 1) {
    const typed = raw[index] ?? ''
    const trimmed = typed.trim()
    if (/^(```|~~~)/.test(trimmed)) fenced = !fenced
    const previous = lines.at(-1)
    if (!fenced && previous && isContinuation(typed, previous)) {
      previous.text = `${previous.text} ${trimmed}`
      previous.last = firstLine + index
      previous.kind = kindOf(previous.text)
      continue
    }
    let end = index
    if (!fenced && unclosed(trimmed)) end = bylineEnd(raw, index)
    const joined = raw
      .slice(index, end + 1)
      .map(line => line.trim())
      .join(' ')
    const closed = end > index || !unclosed(joined) ? joined : `${joined})`
    const complete = unclosed(closed) ? `${closed})` : closed
    lines.push({
      first: firstLine + index,
      last: firstLine + end,
      text: complete,
      kind: fenced ? 'text' : kindOf(complete),
    })
    index = end
  }
  return lines
}

/** arXiv's listing indents the second line of a long title by two spaces. */
const isContinuation = (typed: string, previous: Line): boolean =>
  /^ {2,}\S/.test(typed) &&
  previous.kind === 'text' &&
  !/^[-*+•]\s/.test(previous.text) &&
  previous.text.length < 200 &&
  (!/[.!?:]$/.test(previous.text) || readTitleLine(`${previous.text} ${typed.trim()}`).byline !== null) &&
  !/^ *(?:[-*+•]|\d+[.)]|#|https?:)/.test(typed)
