import { splitByline } from './byline.ts'
import { shareAuthor } from './head.ts'
import { isSolid, type Line, nextSolid, previousSolid } from './line.ts'
import { entryHeadings, itemStarts, numberedStarts } from './outline.ts'
import { standsOut } from './stands-out.ts'
import { splitTrailingTags } from './tags.ts'
import { hangulShare, hasHangul, isEnglishProse, looksLikeTitle } from './text.ts'
import { readTitleLine, withoutMarks } from './title.ts'

/** A line that a byline makes a title: in the line itself, or in the next one. */
function hasByline(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (!line || (line.kind !== 'text' && line.kind !== 'heading')) return false
  return readTitleLine(line.text).byline !== null || nextSolid(lines, index, ['url'])?.kind === 'byline'
}

/** After the tags of an entry the next begins, unless the comment goes on below its tags. */
const goesOn = (line: Line): boolean =>
  line.kind !== 'text' ||
  isEnglishProse(line.text) ||
  (hasHangul(line.text) &&
    (line.text.length > 90 || /(?:[다요죠네군까음함됨]\s*[.!?~]*|\.)$/.test(line.text)) &&
    hangulShare(line.text) > 0.3) ||
  !looksLikeTitle(withoutMarks(line.text))

/** Tags close an entry, on a line of their own or at the end of its comment. */
const endsWithTags = (line: Line): boolean =>
  line.kind === 'tags' || (line.kind === 'text' && splitTrailingTags(line.text).tags.length > 0)

/** Whether a rule such as `---` is drawn above a line. */
function isBelowRule(lines: readonly Line[], index: number): boolean {
  let above = index - 1
  while (lines[above]?.kind === 'blank') above -= 1
  return lines[above]?.kind === 'noise' && /^[-*_= ]{3,}$/.test(lines[above]?.text ?? '')
}

/** Whether a list has its addresses above the titles: then its first entry begins with one. */
const hasUrlsAbove = (lines: readonly Line[]): boolean =>
  lines.find(line => isSolid(line) && line.kind !== 'date')?.kind === 'url'

/** An address above a title begins its entry, unless it ends the comment of the entry before. */
function urlBegins(lines: readonly Line[], index: number, before: Line): boolean {
  const next = nextSolid(lines, index, ['url'])
  if (!next) return false
  const at = lines.indexOf(next, index)
  const apart = lines[index - 1]?.kind === 'blank' && lines[at - 1]?.kind !== 'blank'
  if (endsWithTags(before)) return hasByline(lines, at) || !goesOn(next)
  return (apart || hasUrlsAbove(lines)) && (hasByline(lines, at) || standsOut(lines, at))
}

function begins(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line
  if (line.kind !== 'text' && line.kind !== 'url') return false
  const before = previousSolid(lines, index)
  if (!before || before.kind === 'date') return true
  // Addresses that follow one another are judged by the first.
  if (line.kind === 'url' && lines[index - 1]?.kind === 'url') return false
  if (line.kind === 'url') return urlBegins(lines, index, before)
  if (hasByline(lines, index)) return true
  if (endsWithTags(before) || isBelowRule(lines, index)) return !goesOn(line)
  return standsOut(lines, index)
}

/** Whether the entry under way still waits for its title, or the line renames it. */
function belongsTo(lines: readonly Line[], start: number, index: number): boolean {
  const between = lines.slice(start, index).filter(isSolid)
  if (between.every(line => line.kind === 'url')) return true
  const titled = between.every(line => ['url', 'byline', 'text', 'heading'].includes(line.kind))
  const texts = between.filter(line => line.kind === 'text' || line.kind === 'heading')
  if (!titled || texts.length !== 1) return false
  const withByline = between.some(
    line => line.kind === 'byline' || authorsAt(lines, lines.indexOf(line)).length > 0,
  )
  // A second title with the same authors renames the paper.
  return withByline && lines[index]?.kind === 'text' && sameAuthors(lines, start, index)
}

/** The authors that a title line has, in itself or below it. */
function authorsAt(lines: readonly Line[], index: number): string[] {
  const within = readTitleLine(lines[index]?.text ?? '').byline
  if (within !== null) return splitByline(within)
  const below = nextSolid(lines, index, ['url'])
  return below?.kind === 'byline' ? splitByline(below.text.slice(1, -1)) : []
}

function sameAuthors(lines: readonly Line[], start: number, index: number): boolean {
  const title = lines.findIndex(
    (line, at) => at >= start && (line.kind === 'text' || line.kind === 'heading'),
  )
  return shareAuthor(authorsAt(lines, title), authorsAt(lines, index))
}

/**
 * The lines of a digest as the lines of its entries. What stands before the first entry, and headings that only
 * group entries, come as `outside`.
 */
export function segment(lines: readonly Line[]): { outside: Line[]; entries: Line[][] } {
  const { entryAt, groupAt } = entryHeadings(lines)
  const listed = new Set([...numberedStarts(lines), ...itemStarts(lines)])
  // Where headings name the entries, lines below the first one do not.
  const firstHeading = entryAt.size > 1 ? Math.min(...entryAt) : lines.length
  const starts: number[] = []
  for (const [index, line] of lines.entries()) {
    const last = starts.at(-1)
    const waits = last !== undefined && !groupAt.has(last)
    const found =
      line.kind === 'heading'
        ? entryAt.has(index) || groupAt.has(index)
        : index < firstHeading && (listed.has(index) || begins(lines, index))
    if (!found) continue
    if (line.kind === 'heading' || !waits || !belongsTo(lines, last, index)) starts.push(index)
  }
  const blocks = starts.map((start, at) => ({
    start,
    lines: lines.slice(start, starts[at + 1] ?? lines.length),
  }))
  return {
    outside: [
      ...lines.slice(0, starts[0] ?? lines.length),
      ...blocks.filter(({ start }) => groupAt.has(start)).flatMap(block => block.lines),
    ],
    entries: blocks.filter(({ start }) => !groupAt.has(start)).map(block => block.lines),
  }
}
