import { endsWithMinorWord, hasHangul, looksLikeTitle, wordsOf } from '../fields/text.ts'
import { readTitleLine, withoutMarks } from '../fields/title.ts'
import { kindOf, type Line } from './line.ts'
import { namesBelowTitle } from './mark-bylines.ts'

/** How many lines a title may take. */
const MOST_LINES = 4
const LONGEST_TITLE = 240
/** Titles that were wrapped by hand or by a mail program are usually at least this long per line. */
const FULL_LINE = 45

/** Whether a title was wrapped between these two lines. */
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
  !/(?<!\bvs)[.!?;](?:[)"”’]|\s+\([^()]*\))?$/.test(line.text) &&
  !/\]\]$/.test(line.text) &&
  looksLikeTitle(withoutMarks(line.text).replace(/(?:[,:]|\bvs\.)$/, '')) &&
  readTitleLine(line.text).byline === null

/** Whether an entry's title may come below this line. */
const mayPrecedeTitle = (line: Line | undefined): boolean =>
  line === undefined ||
  ['blank', 'url', 'tags', 'date', 'noise', 'heading'].includes(line.kind) ||
  /[.!?)~다요죠네군음함됨]$/.test(line.text)

/** Whether the line or one of the next few names authors, with nothing but the title before them. */
function isSigned(lines: readonly Line[], index: number): boolean {
  for (let at = index; at < Math.min(lines.length, index + MOST_LINES); at += 1) {
    const line = lines[at] as Line
    if (line.kind === 'byline' || namesBelowTitle(line.text) !== null) return at > index
    if (line.kind === 'blank' && at > index && lines[at + 1]?.kind === 'byline') return true
    if (line.kind !== 'text' || hasHangul(line.text)) return false
    if (readTitleLine(line.text).byline !== null) return true
    if (!looksLikeTitle(line.text)) return false
  }
  return false
}

/** Joins titles that take several lines: a byline below shows that they do, or the first line can't be the end. */
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
      namesBelowTitle(line.text) === null &&
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
