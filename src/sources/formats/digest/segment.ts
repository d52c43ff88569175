import { shareAuthor } from '../../entries/head.ts'
import { splitByline } from '../../fields/byline.ts'
import { readTitleLine } from '../../fields/title.ts'
import { isSolid, type Line, nextSolid } from '../../lines/line.ts'
import { begins } from './entry-begins.ts'
import { entryHeadings, itemStarts, numberedStarts } from './outline.ts'

/** Whether the current entry still has no title, or this line renames it. */
function belongsTo(lines: readonly Line[], start: number, index: number): boolean {
  const between = lines.slice(start, index).filter(isSolid)
  if (between.every(line => line.kind === 'url')) return true
  const titled = between.every(line => ['url', 'byline', 'text', 'heading'].includes(line.kind))
  const texts = between.filter(line => line.kind === 'text' || line.kind === 'heading')
  if (!titled || texts.length !== 1) return false
  const withByline = between.some(
    line => line.kind === 'byline' || authorsAt(lines, lines.indexOf(line)).length > 0,
  )
  // A second title with the same authors is a new name for the paper.
  return withByline && lines[index]?.kind === 'text' && sameAuthors(lines, start, index)
}

/** The authors of a title line, from the line itself or the one below. */
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
 * Divides the lines of a digest among its entries. Lines before the first entry, and headings that only group entries,
 * are `outside`.
 */
export function segment(lines: readonly Line[]): { outside: Line[]; entries: Line[][] } {
  const { entryAt, groupAt } = entryHeadings(lines)
  const listed = new Set([...numberedStarts(lines), ...itemStarts(lines)])
  // If headings name the entries, other lines below the first heading do not.
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
