import { readLabelled } from '../../fields/labelled-field.ts'
import { splitTrailingTags } from '../../fields/tags.ts'
import {
  capitalShare,
  hangulShare,
  hasHangul,
  isEnglishProse,
  looksLikeTitle,
  wordsOf,
} from '../../fields/text.ts'
import { readTitleLine, withoutMarks } from '../../fields/title.ts'
import { type Line, nextSolid, nextSolidAt, previousSolid } from '../../lines/line.ts'
import { standsOut } from './stands-out.ts'

/** Whether a byline, in the line itself or in the next one, shows that it is a title. */
function hasByline(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (!line || (line.kind !== 'text' && line.kind !== 'heading')) return false
  return readTitleLine(line.text).byline !== null || nextSolid(lines, index, ['url'])?.kind === 'byline'
}

/** Whether the comment goes on below its tags; otherwise the next entry starts there. */
const goesOn = (line: Line): boolean =>
  line.kind !== 'text' ||
  isEnglishProse(line.text) ||
  (hasHangul(line.text) &&
    (line.text.length > 90 || /(?:[다요죠네군까음함됨]\s*[.!?~]*|\.)$/.test(line.text)) &&
    hangulShare(line.text) > 0.3) ||
  !looksLikeTitle(withoutMarks(line.text))

/** Whether a line closes an entry with tags, on a line of their own or at the end of the comment. */
const endsWithTags = (line: Line): boolean =>
  line.kind === 'tags' || (line.kind === 'text' && splitTrailingTags(line.text).tags.length > 0)

/** Whether there is a horizontal rule such as `---` above a line. */
function isBelowRule(lines: readonly Line[], index: number): boolean {
  let above = index - 1
  while (lines[above]?.kind === 'blank') above -= 1
  return lines[above]?.kind === 'noise' && /^[-*_= ]{3,}$/.test(lines[above]?.text ?? '')
}

/** Whether the addresses in a list are above the titles, as that of its first entry is. */
const hasUrlsAbove = (lines: readonly Line[]): boolean => nextSolid(lines, -1, ['date'])?.kind === 'url'

/** Whether an address starts the entry below it, instead of ending the comment of the entry before. */
function urlBegins(lines: readonly Line[], index: number, before: Line): boolean {
  const at = nextSolidAt(lines, index, ['url'])
  const next = lines[at]
  if (!next) return false
  const apart = lines[index - 1]?.kind === 'blank' && lines[at - 1]?.kind !== 'blank'
  if (endsWithTags(before)) return hasByline(lines, at) || !goesOn(next)
  return (apart || hasUrlsAbove(lines)) && (hasByline(lines, at) || standsOut(lines, at))
}

/** Whether a line belongs to an introduction: sentences above the first entry, about the list or to its readers. */
function isIntroduction(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line
  const at = nextSolidAt(lines, index)
  const next = lines[at]
  const apart = lines[index + 1]?.kind === 'blank' && (next?.kind === 'heading' || hasByline(lines, at))
  const sentence = hasHangul(line.text)
    ? goesOn(line) && /[.!?~]$/.test(line.text)
    : wordsOf(line.text).length >= (apart ? 2 : 8) &&
      /[.!]$|\w:$/.test(line.text) &&
      capitalShare(line.text) < 0.6
  if (line.kind !== 'text' || !sentence || hasByline(lines, index) || !next) return false
  return next.kind === 'heading' || begins(lines, at)
}

/** Whether wrapped prose goes on: the line above ends no sentence, and this one starts with a common word. */
function goesOnMidSentence(lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1]
  const prose = above?.kind === 'text' && !hasHangul(above.text) && wordsOf(above.text).length >= 6
  return prose && !/[.!?:"”’)]$/.test(above.text) && /^\p{Ll}+[\s,]/u.test(lines[index]?.text ?? '')
}

/** `Venue: ICLR 2024` says something of the paper above. */
const isField = ({ text }: Line): boolean => readLabelled(text)?.names.includes('title') === false

/** Whether an entry starts at a line that is neither a heading nor a list item. `groupAt` are headings above entries. */
export function begins(
  lines: readonly Line[],
  index: number,
  groupAt: ReadonlySet<number> = new Set(),
): boolean {
  const line = lines[index] as Line
  if (line.kind !== 'text' && line.kind !== 'url') return false
  const before = previousSolid(lines, index)
  const isFirst = !before || before.kind === 'date' || groupAt.has(lines.lastIndexOf(before, index))
  if (isFirst) return !isIntroduction(lines, index)
  // In a row of addresses, the first decides.
  if (line.kind === 'url' && lines[index - 1]?.kind === 'url') return false
  if (line.kind === 'url') return urlBegins(lines, index, before)
  if (goesOnMidSentence(lines, index) || isField(line)) return false
  if (hasByline(lines, index)) return true
  if (endsWithTags(before) || isBelowRule(lines, index)) return !goesOn(line)
  return standsOut(lines, index)
}
