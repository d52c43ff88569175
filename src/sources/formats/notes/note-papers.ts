import { capitalShare, hasHangul, looksLikeTitle, wordsOf } from '../../fields/text.ts'
import { readTitleLine } from '../../fields/title.ts'
import { isSolid, type Line } from '../../lines/line.ts'

/** Whether a line is the title of another paper: it names authors, or it reads like a title and others came before. */
function announces(line: Line, after: Line | undefined, papers: number): boolean {
  if (line.kind !== 'text') return false
  if (readTitleLine(line.text).byline !== null || after?.kind === 'byline') return true
  const words = wordsOf(line.text).length
  return (
    papers > 1 &&
    words >= 3 &&
    looksLikeTitle(line.text) &&
    !hasHangul(line.text) &&
    capitalShare(line.text) >= 0.8
  )
}

/** Whether a line is nothing but `Title (https://…)`, which is how essays name papers. */
function isAddressed(line: Line): boolean {
  const { title, url, byline } = readTitleLine(line.kind === 'text' ? line.text : '')
  const reads = looksLikeTitle(title) && !hasHangul(title) && capitalShare(title) >= 0.6
  return url !== null && byline === null && reads && wordsOf(title).length >= 2
}

/** Where the papers of an essay start, if it has neither authors nor addresses on lines of their own. */
function addressedStarts(lines: readonly Line[]): number[] {
  const others = lines.some(
    line => line.kind === 'url' || line.kind === 'byline' || readTitleLine(line.text).byline !== null,
  )
  const found = others ? [] : [...lines.keys()].filter(index => isAddressed(lines[index] as Line))
  return found.length >= 3 ? found : []
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

/** Where the papers of a note start: an address above a title starts another paper. */
function linkedStarts(lines: readonly Line[]): number[] {
  const firstUrl = lines.findIndex(line => line.kind === 'url')
  const introduced = isIntroduced(lines, firstUrl)
  const starts = [0]
  let titled = introduced
  for (const [index, line] of lines.entries()) {
    const title = line.kind === 'text' || line.kind === 'heading' ? readTitleLine(line.text) : null
    if (title?.byline || line.kind === 'byline') titled = true
    if (line.kind !== 'url' || !titled) continue
    const [next, after] = lines
      .slice(index + 1, index + 8)
      .filter(other => !['blank', 'noise', 'url'].includes(other.kind))
    if (!next || !announces(next, after, starts.length)) continue
    starts.push(index)
    titled = readTitleLine(next.text).byline === null && after?.kind !== 'byline'
  }
  // A single paper has its title above its address.
  if (introduced && starts.length < 3) return [0]
  return introduced && starts[1] === firstUrl ? starts.slice(1) : starts
}

/** The lines of each paper in a note, and the introduction above them. */
export function papersOf(lines: readonly Line[]): { introduction: Line[]; papers: Line[][] } {
  const addressed = addressedStarts(lines)
  const starts = addressed.length > 0 ? addressed : linkedStarts(lines)
  return {
    introduction: lines.slice(0, starts[0]),
    papers: starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length)),
  }
}
