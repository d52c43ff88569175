import { saysNothing } from '../../fields/plain-headings.ts'
import { hasHangul, looksLikeTitle } from '../../fields/text.ts'
import { readTitleLine, withoutMarks } from '../../fields/title.ts'
import { isLinksHeading, isSolid, type Line, nextSolid, nextSolidAt } from '../../lines/line.ts'

const levelOf = (line: Line): number => /^#+/.exec(line.text)?.[0].length ?? 0

const BULLET = /^[-*+•]\s+/

/** Headings that some people give to the parts of an entry. */
const PART =
  /^#+\s+(?:abstract|summary|comments?|commentary|notes?|authors?|tags?|topics?|tl;?dr|초록|요약|감상|코멘트|저자|태그)\s*:?$/i

/** `[NLP]`, `【Vision】`: a few words in brackets on a line of their own. */
const BRACKETED = /^[[【<＜〈]\s?[\p{L}\p{N}][\p{L}\p{N} &/+-]{0,39}[\]】>＞〉]$/u

/** Where a few words in brackets stand above a title with its authors: they group, as headings do. */
export function bracketedGroups(lines: readonly Line[]): Set<number> {
  const isGroup = (index: number): boolean => {
    const { kind, text } = lines[index] as Line
    const at = kind === 'text' && BRACKETED.test(text) ? nextSolidAt(lines, index, ['url']) : lines.length
    const title = lines[at]
    return (
      title?.kind === 'text' && (isSignedTitle(title) || nextSolid(lines, at, ['url'])?.kind === 'byline')
    )
  }
  return new Set([...lines.keys()].filter(isGroup))
}

/** `A Title (Jane Doe, John Roe)`, not as an item. */
const isSignedTitle = ({ text }: Line): boolean => !BULLET.test(text) && readTitleLine(text).byline !== null

/**
 * Tells which headings start an entry and which only group entries. A heading directly above a deeper one or above a
 * title with its authors groups, and headings below the level of the entries are parts of them.
 */
export function entryHeadings(lines: readonly Line[]): { entryAt: Set<number>; groupAt: Set<number> } {
  const headings = [...lines.keys()].filter(index => lines[index]?.kind === 'heading')
  const levels = headings.map(index => levelOf(lines[index] as Line))
  const isGroup = (index: number): boolean => {
    const line = lines[index] as Line
    const next = nextSolid(lines, index)
    if (PART.test(line.text)) return false
    if (next?.kind === 'text')
      return (saysNothing(line.text) && index === nextSolidAt(lines, -1)) || isSignedTitle(next)
    return next?.kind === 'heading' && levelOf(next) > levelOf(line) && !PART.test(next.text)
  }
  const groups = new Set(headings.filter(isGroup))
  const first = headings.find(index => !groups.has(index) && !isLinksHeading(lines[index] as Line))
  // A single heading at the very top, with only deeper ones below, names the document.
  const names =
    first === headings[0] && levels.length > 2 && levels.slice(1).every(level => level > (levels[0] ?? 0))
  if (names && first !== undefined && !lines.slice(0, first).some(isSolid)) groups.add(first)
  const top = headings.find(index => !groups.has(index) && !isLinksHeading(lines[index] as Line))
  const deepest = top === undefined ? 0 : levelOf(lines[top] as Line)
  const entries = headings.filter(index => {
    const line = lines[index] as Line
    return !groups.has(index) && !isLinksHeading(line) && !PART.test(line.text) && levelOf(line) <= deepest
  })
  return { entryAt: new Set(entries), groupAt: groups }
}

const numberOf = (line: Line): number =>
  line.kind === 'text'
    ? Number(/^(?:(\d{1,3})[.)]|\((\d{1,3})\)|\[(\d{1,3})\])\s/.exec(line.text)?.slice(1).find(Boolean) ?? 0)
    : 0

/** Whether the text after the number is a title, unlike a sentence in a list within a comment. */
const isTitled = (line: Line): boolean => {
  const title = withoutMarks(line.text)
  return looksLikeTitle(title) && (hasHangul(title) || /^[^a-z]/.test(title) || /^[a-z]+[A-Z\d]/.test(title))
}

/** Where numbered entries start. A list within a comment starts from 1 again. */
export function numberedStarts(lines: readonly Line[]): Set<number> {
  const first = lines.findIndex(line => isSolid(line) && line.kind !== 'url')
  const starts = new Set<number>()
  if (first < 0 || numberOf(lines[first] as Line) !== 1) return starts
  let [expected, nested] = [1, 0]
  for (const [index, line] of lines.entries()) {
    const number = numberOf(line)
    if (number === 0) continue
    const goesOn = nested > 0 && number === nested + 1
    if (
      number === expected &&
      line.indent === lines[first]?.indent &&
      isTitled(line) &&
      !(goesOn && !afterGap(lines, index))
    ) {
      starts.add(index)
      expected += 1
      nested = 0
    } else nested = number === 1 ? 1 : goesOn ? number : nested
  }
  return starts
}

const afterGap = (lines: readonly Line[], index: number): boolean =>
  lines[index - 1] === undefined || ['blank', 'tags', 'noise'].includes(lines[index - 1]?.kind ?? '')

const MARKED_ITEM = /^(?:[-*+•]|\d{1,3}[.)])\s+(?:\*\*\S.*[^:]\*\*(?!\s*:)|\[[^\]]+\]\(https?:)/

/** Whether a list item is a title: emphasised, a link, or written like one. */
const isTitledItem = (line: Line): boolean =>
  line.kind === 'text' && (MARKED_ITEM.test(line.text) || (BULLET.test(line.text) && isTitled(line)))

/** Where entries start that are the items of one list; the text must start with such an item. */
export function itemStarts(lines: readonly Line[]): Set<number> {
  const first = lines.find(line => isSolid(line) && line.kind !== 'url')
  if (!first || !isTitledItem(first)) return new Set()
  const sameLevel = (line: Line | undefined) =>
    line?.indent === first.indent &&
    isTitledItem(line) &&
    MARKED_ITEM.test(line.text) >= MARKED_ITEM.test(first.text)
  return new Set([...lines.keys()].filter(index => sameLevel(lines[index])))
}
