import { trimMarks } from '../../../graph/trim.ts'
import { announcedTitle } from '../../fields/announced-title.ts'
import { withoutSymbols } from '../../fields/labelled-field.ts'
import { linksToPaper, urlsOfLine } from '../../fields/links.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { isPlainTitle } from '../../fields/plain-title.ts'
import { readTitleLine } from '../../fields/title.ts'
import { peopleOfText } from '../../lists/people-of-text.ts'

/** So many lines may stand between a title and its address. */
const BETWEEN = 3
const LONGEST = 1_000
const URL = /https?:\/\/\S+/g

/** `https://…`, with a short remark at most. */
const isAddress = (line: string): boolean =>
  urlsOfLine(line).some(isPaperUrl) || (isPaperUrl(line) && /^\S+(?: [(\p{Ll}]\S*){1,3}$/u.test(line))

/** `Title - https://…`, `Title (https://…)`, `https://… Title`, `Title: https://… a remark` */
function isTitledAddress(line: string): boolean {
  if (line.includes('](')) return false
  const title = trimMarks(line.replace(URL, ' '), ' \t-–—:|()<>')
  return announcedTitle(line) !== null || (isPlainTitle(title) && linksToPaper(line))
}

/** `A Title (Jane Doe, John Roe)`, or a plain title. */
const isTitle = (line: string): boolean => readTitleLine(line).byline !== null || isPlainTitle(line)

/** How many lines a paper has that begins in a line with its title or its address; 0 if none does. */
function linesOfPaper(lines: readonly string[], at: number): number {
  const line = lines[at] ?? ''
  const address = lines.slice(at + 1, at + 2 + BETWEEN).findIndex(isAddress)
  if (address >= 0 && isTitle(line)) return address + 2
  return isAddress(line) || isTitledAddress(line) ? 1 : 0
}

/** What lines without marks of lists name. */
export interface PlainlyListed {
  papers: number
  /** The share of lines that do so, from 0 to 1. */
  share: number
}

/**
 * Counts the papers of a plain text that stand with their addresses: `Title`, and `https://…` below or beside it; or the
 * address alone. Addresses above their titles are those of a digest.
 */
export function plainlyListed(lines: readonly string[]): PlainlyListed {
  const solid = lines
    .map(line => withoutSymbols(line.trim().slice(0, LONGEST)).replaceAll('**', ''))
    .filter(line => /^[^#]/.test(line))
  let [papers, used] = [0, 0]
  for (let at = 0; at < solid.length; ) {
    const lines = linesOfPaper(solid, at)
    const next = solid[at + Math.max(lines, 1)] ?? ''
    if (lines === 1 && isAddress(solid[at] ?? '') && isTitle(next)) return { papers: 0, share: 0 }
    papers += lines > 0 ? 1 : 0
    used += lines + (lines > 0 && peopleOfText(next, 'apart').length > 0 ? 1 : 0)
    at += Math.max(lines, 1)
  }
  return { papers, share: used / Math.max(solid.length, 1) }
}
