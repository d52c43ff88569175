import { isByline } from './byline.ts'
import { kindOf, type Line } from './line.ts'
import { looksLikeName } from './names.ts'
import { endsWithMinorWord, hasHangul, looksLikeTitle, wordsOf } from './text.ts'
import { readTitleLine, withoutMarks } from './title.ts'

const isFence = (typed: string): boolean => /^\s*(?:```|~~~)/.test(typed)

/**
 * The typed lines inside code fences, which are taken as they are. A fence around the whole text, or one that is
 * never closed, is only a frame.
 */
export function fencesOf(raw: readonly string[]): { frame: Set<number>; verbatim: Set<number> } {
  const fences = [...raw.keys()].filter(index => isFence(raw[index] ?? ''))
  const filled = [...raw.keys()].filter(index => raw[index]?.trim())
  const framed = fences.length === 2 && fences[0] === filled[0] && fences[1] === filled.at(-1)
  if (framed) return { frame: new Set(fences), verbatim: new Set() }
  const verbatim = new Set<number>()
  for (let at = 0; at + 1 < fences.length; at += 2)
    for (let index = fences[at] ?? 0; index <= (fences[at + 1] ?? 0); index += 1) verbatim.add(index)
  return { frame: new Set(fences.length % 2 === 0 ? [] : fences.slice(-1)), verbatim }
}

const LONGEST_WRAP = 4
const LONGEST_BYLINE = 60
/** A nickname in parentheses within a byline; what opens more is no list of names. */
const DEEPEST = 2

/** The last line of a title whose emphasis is closed on a later line, or the same line. */
function emphasisEnd(raw: readonly string[], start: number): number {
  const marks = /^\s*(?:(?:[-+•]|\d{1,3}[.)]|#{1,6})\s+)?(\*{1,3})(?=[^\s*])/.exec(raw[start] ?? '')
  const rest = (raw[start] ?? '').slice(marks?.[0].length)
  if (!marks || rest.includes('*')) return start
  for (let index = start + 1; index < raw.length && index < start + LONGEST_WRAP; index += 1) {
    const line = raw[index] ?? ''
    if (line.trim() === '') return start
    const closing = line.indexOf(marks[1] ?? '')
    if (closing >= 0) return /^\*+\s*(?:\(|$)/.test(line.slice(closing)) ? index : start
  }
  return start
}

/** Where the parentheses that stay open begin; those before may be open already. */
function openParentheses(text: string, before: readonly number[] = [], offset = 0): number[] {
  const open = [...before]
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') open.push(offset + index)
    else if (text[index] === ')') open.pop()
  }
  return open
}

/** Whether a line below an open byline goes on with it: names up to a parenthesis or the end of the line. */
function continuesByline(line: string): boolean {
  const pieces = line
    .replace(/\)[^()]*$/, '')
    .split(/,|\sand\s/)
    .map(piece => piece.trim())
    .filter(Boolean)
  return pieces.length > 0 && pieces.filter(looksLikeName).length / pieces.length >= 0.75
}

/** Several typed lines that are one: an emphasised title, a byline up to its parenthesis. */
export function endOfJoined(raw: readonly string[], start: number): { end: number; joined: string } {
  const titleEnd = emphasisEnd(raw, start)
  const title = raw
    .slice(start, titleEnd + 1)
    .map(line => line.trim())
    .join(' ')
  let [end, joined, open] = [titleEnd, title, openParentheses(title)]
  const first = open[0]
  if (first === undefined) return { end, joined }
  while (
    end < start + LONGEST_BYLINE &&
    open.length > 0 &&
    open.length <= DEEPEST &&
    continuesByline(raw[end + 1] ?? '')
  ) {
    end += 1
    const more = ` ${(raw[end] ?? '').trim()}`
    open = openParentheses(more, open, joined.length)
    joined += more
  }
  if (!isByline(joined.slice(first + 1).replace(/[,)\s]{1,20}$/, ''))) return { end: titleEnd, joined: title }
  return { end, joined: open.length === 0 ? joined : `${joined})` }
}

/** arXiv's listing indents the second line of a long title by two spaces. */
export const isContinuation = (typed: string, previous: Line): boolean =>
  /^(?: {2}|\t)/.test(typed) &&
  typed.trim() !== '' &&
  previous.kind === 'text' &&
  previous.indent < 2 &&
  previous.text.length < 200 &&
  !/^(?:[-*+•]|\d{1,3}[.)])\s/.test(previous.text) &&
  hasHangul(typed) <= hasHangul(previous.text) &&
  (!/[.!?:]$/.test(previous.text) || readTitleLine(`${previous.text} ${typed.trim()}`).byline !== null) &&
  !/^\s*(?:[-*+•]\s|\d+[.)]\s|#|>|\(|https?:)/.test(typed)

const LONGEST_TITLE = 240
/** Where a title is broken by hand or by a mail program, as a rule. */
const FULL_LINE = 45

/** Whether a title is broken between two lines that follow one another. */
function isBroken(upper: string, lower: string): boolean {
  if (upper.length + lower.length > LONGEST_TITLE + lower.length - readTitleLine(lower).title.length)
    return false
  if (/[:,–—-]$/.test(upper) || endsWithMinorWord(upper)) return true
  if (/^[a-z]/.test(lower)) return upper.length >= FULL_LINE / 2
  return upper.length >= FULL_LINE && wordsOf(readTitleLine(lower).title).length <= 8
}

const isOpenTitle = (line: Line): boolean =>
  line.kind === 'text' &&
  !hasHangul(line.text) &&
  !/[.!?;]$/.test(line.text) &&
  looksLikeTitle(withoutMarks(line.text).replace(/[,:]$/, '')) &&
  readTitleLine(line.text).byline === null

/** What an entry's title may stand below. */
const mayPrecedeTitle = (line: Line | undefined): boolean =>
  line === undefined ||
  ['blank', 'url', 'tags', 'date', 'noise', 'heading'].includes(line.kind) ||
  /[.!?)~다요죠네군음함됨]$/.test(line.text)

/** Whether a line has authors, or goes on in the next ones up to some. */
function isSigned(lines: readonly Line[], index: number): boolean {
  for (let at = index; at < Math.min(lines.length, index + LONGEST_WRAP); at += 1) {
    const line = lines[at] as Line
    if (line.kind === 'byline') return at > index
    if (line.kind === 'blank' && at > index && lines[at + 1]?.kind === 'byline') return true
    if (line.kind !== 'text' || hasHangul(line.text)) return false
    if (readTitleLine(line.text).byline !== null) return true
    if (!looksLikeTitle(line.text)) return false
  }
  return false
}

/** A title over several lines, where a byline below shows that it is one, or it breaks off where none can end. */
export function joinTitles(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const [index, line] of lines.entries()) {
    const upper = joined.at(-1)
    const wrapped =
      upper !== undefined &&
      line.kind === 'text' &&
      !hasHangul(line.text) &&
      upper.last + 1 === line.first &&
      isOpenTitle(upper) &&
      mayPrecedeTitle(joined.at(-2)) &&
      !/^(?:[-*+•]|\d{1,3}[.)])\s/.test(line.text) &&
      (isSigned(lines, index)
        ? isBroken(upper.text, line.text)
        : endsWithMinorWord(upper.text) && looksLikeTitle(line.text))
    if (wrapped) {
      const text = `${upper.text} ${line.text}`
      joined[joined.length - 1] = { ...upper, last: line.last, text, kind: kindOf(text) }
    } else joined.push(line)
  }
  return joined
}
