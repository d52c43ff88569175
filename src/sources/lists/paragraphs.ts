import type { Paragraph, RootContent } from 'mdast'
import { announcedTitle } from '../fields/announced-title.ts'
import { withoutSymbols } from '../fields/labelled-field.ts'
import { isPaperUrl } from '../fields/paper-hosts.ts'
import { isPlainTitle } from '../fields/plain-title.ts'
import { wordsOf } from '../fields/text.ts'
import { readTitleLine } from '../fields/title.ts'
import { type Span, textOfSpans } from '../markdown/spans.ts'
import { citedFirst } from './cited-first.ts'
import { Draft } from './draft.ts'
import { linesOfPhrases } from './item-lines.ts'
import { markdownOf } from './labels.ts'
import { endOfMeeting } from './sentences.ts'

type Line = readonly Span[]

/** The lines of a paragraph, without the emoji that each begins with. */
const linesOf = (paragraph: Paragraph): Span[][] =>
  linesOfPhrases(paragraph.children).map(([first, ...others]) =>
    first
      ? [{ ...first, text: withoutSymbols(first.text) }, ...others].filter(
          ({ text, badge }) => text !== '' || badge,
        )
      : [],
  )

/** `[A Title](…)는`: the link is a word of a sentence. */
const goesOnInWord = ([first, next]: Line): boolean =>
  first !== undefined && first.url !== null && /^\p{L}/u.test(next?.text ?? '')

/** Whether a line of a paragraph begins a paper: with its title, which leads there. */
function beginsPaper(line: Line): boolean {
  if (goesOnInWord(line)) return false
  const draft = new Draft(1)
  draft.addFirst(line)
  const sure = draft.hasPaper || draft.authors.length > 0
  return draft.isPaper && sure && draft.apart && draft.lead === '' && wordsOf(draft.title).length >= 2
}

/** A remark beside an address has no more words: `https://… (read)`. */
const MOST_REMARKED = 3

const isShort = ({ commentary }: Draft): boolean => wordsOf(commentary.join(' ')).length <= MOST_REMARKED

/** Whether a sentence goes on behind a link. */
function isWithin(before: Line, behind: Line): boolean {
  const [above, rest] = [textOfSpans(before), textOfSpans(behind)]
  const long = [above, rest].every(text => wordsOf(text).length > MOST_REMARKED)
  return long || (/\p{L}/u.test(above) && /^\p{Ll}.*\.$/su.test(rest))
}

/** `Mar 5 - Jane - A Title (https://…)`: who speaks of the paper, behind the day. */
const isSpeaker = (line: Line, { lead }: Draft): boolean =>
  endOfMeeting(textOfSpans(line)) > 0 && wordsOf(lead).length <= MOST_REMARKED

/** `A Title: https://…`; a sentence of two words may stand before a link as well. */
function isTitledAddress(line: Line): boolean {
  const draft = new Draft(1)
  draft.addFirst(line)
  const links = line.flatMap(({ url }, at) => (url !== null && isPaperUrl(url) ? [at] : []))
  if (links.length === 1 && announcedTitle(textOfSpans(line)) !== null) return draft.hasPaper
  const inside = links.some(at => isWithin(line.slice(0, at), line.slice(at + 1)))
  if (links.length !== 1 || inside) return false
  const isAll =
    draft.hasPaper && !draft.apart && isShort(draft) && (draft.lead === '' || isSpeaker(line, draft))
  const typed = line.some(({ url, text }) => url !== null && /^https?:/.test(text))
  return isAll && isPlainTitle(draft.title) && (typed || wordsOf(draft.title).length > 2)
}

/** So many lines with authors and the like may stand between a title and its address. */
const MOST_BETWEEN = 3

/** Whether a line is nothing but the address of a paper, with facts or a short remark beside it. */
export function isAddress(line: Line): boolean {
  const draft = new Draft(1)
  draft.addLine(line)
  const [first] = line.filter(({ text }) => /\S/.test(text))
  return draft.isBare && isShort(draft) && (draft.commentary.length === 0 || first?.url !== null)
}

/** A line that is nothing but a title in quotation marks. */
const QUOTED = /^["“”„«「『][^"“”„«»「」『』]{8,300}["“”»」』]$/u

/**
 * Whether a line is a title above the address of the paper: a plain one with at most facts between them, or one in
 * quotation marks, with remarks between them.
 */
function namesAddress(lines: readonly Line[], at: number): boolean {
  const line = lines[at] ?? []
  const text = textOfSpans(line)
  const isQuoted = QUOTED.test(text)
  if (line.some(({ url }) => url !== null) || !(isQuoted || isPlainTitle(text))) return false
  const end = lines.slice(at + 1, at + 2 + MOST_BETWEEN).findIndex(isAddress)
  if (end < 0) return false
  const draft = draftOf(lines.slice(at, at + 1 + end), 1)
  return draft.title !== '' && (isQuoted || draft.commentary.every(text => text === draft.lead))
}

/** Whether a line is a plain title, with those who wrote it behind it or below it: `A Title (Jane Doe, John Roe)`. */
function isSigned(lines: readonly Line[], at: number): boolean {
  const [line = [], next = []] = lines.slice(at, at + 2)
  const draft = new Draft(1)
  draft.addFirst(line)
  if (draft.lead !== '' || draft.titleUrl !== null || !isPlainTitle(draft.title)) return false
  if (draft.authors.length > 0)
    return draft.isPaper && (draft.commentary.length === 0 || isBehind(line) || isCited(line))
  if (draft.commentary.length > 0) return false
  draft.addLine(next)
  return draft.authors.length > 0 && !draft.lone && draft.commentary.length === 0 && !isBehind(next)
}

/** `Doe et al. 2024. A Title. A remark.` */
const isCited = (line: Line): boolean => citedFirst(textOfSpans(line), true) !== null

/** Whether people stand in brackets at the end of a line. */
const isBehind = (line: Line): boolean => readTitleLine(textOfSpans(line)).byline !== null

/** Where the papers in lines begin that are no prose: titles with their addresses, or addresses alone. */
function startsIn(lines: readonly Line[]): number[] {
  const where = (test: (line: Line, at: number) => boolean) =>
    lines.flatMap((line, at) => (test(line, at) ? [at] : []))
  const apart = where(beginsPaper)
  if (apart.length > 1 || apart[0] === 0) return apart
  const signed = where((_, at) => isSigned(lines, at))
  if (signed[0] === 0) return signed
  const titled = where((line, at) => isTitledAddress(line) || namesAddress(lines, at))
  return titled.length > 0 ? titled : where(isAddress)
}

/** The papers that lines of a paragraph begin, if it is none of prose; null otherwise. */
export function papersOfParagraph(paragraph: Paragraph): Draft[] | null {
  const lines = linesOf(paragraph)
  const [first] = lines
  if (!first) return null
  const line = paragraph.position?.start.line ?? 1
  const last = paragraph.position?.end.line ?? line
  const starts = startsIn(lines)
  if (starts.length === 0) {
    const whole = draftOf(lines, line)
    whole.last = last
    const begins = whole.isPaper && whole.apart && whole.lead === '' && isHead(first)
    return begins && !goesOnInWord(first) ? [whole] : null
  }
  const perLine = lines.length === last - line + 1
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? lines.length
    const draft = draftOf(lines.slice(start, end), perLine ? line + start : line)
    draft.last = perLine ? line + end - 1 : last
    return draft
  })
}

/** The title that a paragraph is nothing but, if the address of the paper is the next one. */
export function titleAboveAddress(paragraph: RootContent, next: RootContent | undefined): Draft | null {
  if (paragraph.type !== 'paragraph' || next?.type !== 'paragraph') return null
  const [above, below] = [linesOf(paragraph), linesOf(next)]
  const isOne = above.length === 1 && isAddress(below[0] ?? [])
  return isOne && namesAddress([...above, ...below], 0)
    ? draftOf(above, paragraph.position?.start.line ?? 1)
    : null
}

/** Whether the first line of a paragraph is a title by itself: in bold, or a link. */
const isHead = (line: Line): boolean => {
  const words = line.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  return (
    words[0] !== undefined &&
    (words[0].strong || words[0].url !== null) &&
    wordsOf(textOfSpans(line)).length <= 40
  )
}

/** The paper of lines. Below an address without a title, only a title becomes one. */
function draftOf(lines: readonly Line[], line: number): Draft {
  const draft = new Draft(line)
  for (const spans of lines)
    if (draft.isBare && !isPlainTitle(textOfSpans(spans))) draft.addText(markdownOf(spans))
    else draft.addLine(spans)
  return draft
}
