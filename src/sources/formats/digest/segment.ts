import { shareAuthor } from '../../entries/head.ts'
import { peopleOfByline } from '../../fields/people.ts'
import { readTitleLine } from '../../fields/title.ts'
import { type Line, nextSolid } from '../../lines/line.ts'
import { begins } from './entry-begins.ts'
import { bracketedGroups, entryHeadings, itemStarts, numberedStarts } from './outline.ts'

/** The lines of an entry so far. */
class Beginning {
  /** Index of the only title; null if there is none or another line with text. */
  private title: number | null = null
  private onlyUrls = true
  private named = false
  private other = false
  private readonly lines: readonly Line[]

  constructor(lines: readonly Line[]) {
    this.lines = lines
  }

  add(index: number): void {
    const { kind } = this.lines[index] as Line
    if (kind === 'blank' || kind === 'noise') return
    if (kind === 'text' || kind === 'heading') {
      this.other ||= this.title !== null
      this.title ??= index
    } else if (kind === 'byline') this.named = true
    else if (kind !== 'url') this.other = true
    this.onlyUrls &&= kind === 'url'
  }

  /** Whether the entry still has no title, or the line renames it. */
  goesOnWith(index: number): boolean {
    const { lines, title } = this
    if (this.onlyUrls) return true
    if (this.other || title === null || lines[index]?.kind !== 'text') return false
    const authors = authorsAt(lines, title)
    // A second title with the same authors is a new name for the paper.
    return (this.named || authors.length > 0) && shareAuthor(authors, authorsAt(lines, index))
  }
}

/** The authors of a title line, from the line itself or the one below. */
function authorsAt(lines: readonly Line[], index: number): string[] {
  const within = readTitleLine(lines[index]?.text ?? '').byline
  if (within !== null) return peopleOfByline(within)
  const below = nextSolid(lines, index, ['url'])
  return below?.kind === 'byline' ? peopleOfByline(below.text.slice(1, -1)) : []
}

/**
 * Divides the lines of a digest among its entries. Lines before the first entry, and headings that only group entries,
 * are `outside`.
 */
export function segment(lines: readonly Line[]): { outside: Line[]; entries: Line[][] } {
  const { entryAt, groupAt: headings } = entryHeadings(lines)
  const groupAt = new Set([...headings, ...bracketedGroups(lines)])
  const listed = new Set([...numberedStarts(lines), ...itemStarts(lines)])
  // If headings name the entries, other lines below the first heading do not.
  const [first = lines.length] = entryAt
  const firstHeading = entryAt.size > 1 ? first : lines.length
  const starts: number[] = []
  let entry: Beginning | null = null
  for (const [index, line] of lines.entries()) {
    const isHead = line.kind === 'heading' || groupAt.has(index)
    const found = isHead
      ? entryAt.has(index) || groupAt.has(index)
      : index < firstHeading && (listed.has(index) || begins(lines, index, groupAt))
    if (found && (isHead || !entry?.goesOnWith(index))) {
      starts.push(index)
      entry = groupAt.has(index) ? null : new Beginning(lines)
    }
    entry?.add(index)
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
