import { readTitleLine } from '../../fields/title.ts'
import { isSolid, type Line, nextSolid } from '../../lines/line.ts'
import { namedStarts } from './named-addresses.ts'
import { isBareTitle, isPaper, titlesAboveAddresses } from './titles-above.ts'

/** Whether a line is the title of another paper: it names authors, or it reads like a title as others before it do. */
function announces(line: Line, after: Line | undefined, others: boolean): boolean {
  if (line.kind !== 'text') return false
  if (readTitleLine(line.text).byline !== null || after?.kind === 'byline') return true
  return others && isBareTitle(line)
}

/** Whether the text above the first address consists of headings or sentences, without a title with authors. */
const isIntroduced = (lines: readonly Line[], firstUrl: number): boolean =>
  lines.slice(0, Math.max(0, firstUrl)).some(isSolid) &&
  lines
    .slice(0, firstUrl)
    .every(
      line =>
        ['heading', 'text', 'blank', 'noise'].includes(line.kind) && readTitleLine(line.text).byline === null,
    )

/** Whether the first paper of a note is an address with a bare title below it. */
function isBareFirst(lines: readonly Line[]): boolean {
  const first = lines.findIndex(isSolid)
  const next = nextSolid(lines, first)
  return first >= 0 && isPaper(lines[first] as Line) && next !== undefined && isBareTitle(next)
}

/** Where papers start that have their addresses above their titles. `own` are addresses of other titles. */
function startsBelowAddresses(
  lines: readonly Line[],
  introduced: boolean,
  own: ReadonlySet<number>,
): number[] {
  const bare = isBareFirst(lines)
  const starts: number[] = []
  let titled = introduced
  for (const [index, line] of lines.entries()) {
    const title = line.kind === 'text' || line.kind === 'heading' ? readTitleLine(line.text) : null
    if (title?.byline || line.kind === 'byline' || (bare && isBareTitle(line))) titled = true
    if (line.kind !== 'url' || !titled || own.has(index)) continue
    const [next, after] = lines
      .slice(index + 1, index + 8)
      .filter(other => !['blank', 'noise', 'url'].includes(other.kind))
    if (!next || !announces(next, after, starts.length > 0 || (bare && isPaper(line)))) continue
    starts.push(index)
    titled = readTitleLine(next.text).byline === null && after?.kind !== 'byline'
  }
  return starts
}

/** Where the papers of a note start: an address above a title starts another paper, or a title above an address. */
function linkedStarts(lines: readonly Line[]): number[] {
  const firstUrl = lines.findIndex(line => line.kind === 'url')
  const introduced = isIntroduced(lines, firstUrl)
  const above = titlesAboveAddresses(lines)
  const below = startsBelowAddresses(lines, introduced, new Set(above.values()))
  const [first = 0, ...others] = above.keys()
  if (others.length > 0) return [first, ...others, ...below].sort((a, b) => a - b)
  // A single paper has its title above its address.
  if (introduced && below.length < 2) return [0]
  return introduced && below[0] === firstUrl ? below : [0, ...below]
}

/** The lines of each paper in a note, and the introduction above them. */
export function papersOf(lines: readonly Line[]): { introduction: Line[]; papers: Line[][] } {
  const named = namedStarts(lines)
  const starts = named.length > 0 ? named : linkedStarts(lines)
  return {
    introduction: lines.slice(0, starts[0]),
    papers: starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length)),
  }
}
