import type { Line } from './lines.ts'
import { capitalShare, hangulShare, hasHangul, isEnglishProse, looksLikeTitle, wordsOf } from './text.ts'
import { readTitleLine, withoutMarks } from './title.ts'

const nextSolid = (
  lines: readonly Line[],
  index: number,
  skip: string[] = ['blank', 'noise'],
): Line | undefined => lines.slice(index + 1, index + 8).find(line => !skip.includes(line.kind))

const previousSolid = (lines: readonly Line[], index: number): Line | undefined =>
  lines.slice(Math.max(0, index - 8), index).findLast(line => line.kind !== 'blank' && line.kind !== 'noise')

const isSectionOf = (line: Line): boolean => /^#+\s+(links|references|관련 링크)\b/i.test(line.text)

/** A line that a byline makes a title: in the line itself, or in the next one. */
function hasByline(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (!line || (line.kind !== 'text' && line.kind !== 'heading')) return false
  return (
    readTitleLine(line.text).byline !== null ||
    nextSolid(lines, index, ['blank', 'noise', 'url'])?.kind === 'byline'
  )
}

/** After the tags of an entry the next begins, unless the comment goes on below its tags. */
const goesOn = (line: Line): boolean =>
  line.kind !== 'text' ||
  isEnglishProse(line.text) ||
  (hasHangul(line.text) &&
    (line.text.length > 90 || /(?:[다요죠네군까음함됨]\s*[.!?~]*|\.)$/.test(line.text)) &&
    hangulShare(line.text) > 0.3) ||
  !looksLikeTitle(withoutMarks(line.text))

/** A title between two comments, with neither authors nor tags to announce it. */
function standsOut(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line
  const before = previousSolid(lines, index)
  const after = nextSolid(lines, index)
  if (line.kind !== 'text' || !before || hasHangul(line.text) || !looksLikeTitle(line.text)) return false
  const words = wordsOf(line.text).length
  const ended = before.kind === 'url' || (hasHangul(before.text) && /[.!?)~]$/.test(before.text))
  const commented =
    after === undefined || hasHangul(after.text) || after.kind === 'quote' || /^by\s/i.test(after.text)
  return (
    ended &&
    commented &&
    words >= 4 &&
    words <= 25 &&
    capitalShare(line.text) >= 0.8 &&
    !/^["“'(\d]/.test(line.text)
  )
}

/** A list item that is a title: emphasised, a link, or with its authors. */
const isTitledItem = (line: Line): boolean =>
  line.kind === 'text' && /^(?:[-*+•]|\d{1,3}[.)])\s+(?:\*\*\S.*\*\*|\[[^\]]+\]\(https?:)/.test(line.text)

function begins(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line
  if (line.kind === 'heading') return !isSectionOf(line)
  if (line.kind !== 'text' && line.kind !== 'url') return false
  const before = previousSolid(lines, index)
  if (!before || before.kind === 'date') return true
  if (line.kind === 'url') {
    const next = lines.findIndex((other, at) => at > index && !['blank', 'noise', 'url'].includes(other.kind))
    return next > 0 && (hasByline(lines, next) || (before.kind === 'tags' && !goesOn(lines[next] as Line)))
  }
  if (hasByline(lines, index) || isTitledItem(line)) return true
  if (before.kind === 'tags') return !goesOn(line)
  return standsOut(lines, index)
}

/** Whether the entry under way still waits for its title, or the line renames it. */
function belongsTo(lines: readonly Line[], start: number, index: number): boolean {
  const between = lines.slice(start, index).filter(line => line.kind !== 'blank' && line.kind !== 'noise')
  if (between.every(line => line.kind === 'url')) return true
  const titled = between.every(line => ['url', 'byline', 'text', 'heading'].includes(line.kind))
  const texts = between.filter(line => line.kind === 'text' || line.kind === 'heading')
  if (!titled || texts.length !== 1) return false
  const title = readTitleLine(texts[0]?.text ?? '')
  const withByline = title.byline !== null || between.some(line => line.kind === 'byline')
  // A second title with the same authors renames the paper; a title without authors was only wrapped.
  if (withByline) return lines[index]?.kind === 'text' && sameAuthors(lines, start, index)
  return (
    texts[0]?.kind === 'text' &&
    texts[0].last + 1 === lines[index]?.first &&
    !/[.!?)]$/.test(texts[0].text) &&
    /^[a-z]/.test(lines[index]?.text ?? '')
  )
}

function sameAuthors(lines: readonly Line[], start: number, index: number): boolean {
  const byline = (from: number): string =>
    readTitleLine(lines[from]?.text ?? '').byline ??
    nextSolid(lines, from, ['blank', 'noise', 'url'])?.text ??
    ''
  const first = byline(lines.findIndex((line, at) => at >= start && line.kind === 'text'))
  const second = new Set(byline(index).replace(/[()]/g, '').split(/,\s*/))
  return first
    .replace(/[()]/g, '')
    .split(/,\s*/)
    .some(name => second.has(name))
}

/** The lines of a digest as the lines of its entries. What stands before the first entry comes as `preamble`. */
export function segment(lines: readonly Line[]): { preamble: Line[]; entries: Line[][] } {
  const starts: number[] = []
  for (const index of lines.keys()) {
    if (!begins(lines, index)) continue
    const last = starts.at(-1)
    if (last === undefined || !belongsTo(lines, last, index)) starts.push(index)
  }
  return {
    preamble: lines.slice(0, starts[0] ?? lines.length),
    entries: starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length)),
  }
}
