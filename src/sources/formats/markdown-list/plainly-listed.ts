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
  let [papers, used, above] = [0, 0, 0]
  for (let at = 0; at < solid.length; at += 1) {
    const line = solid[at] ?? ''
    const below = solid.slice(at + 1, at + 2 + BETWEEN).findIndex(isAddress)
    const titled = below >= 0 && isTitle(line)
    const alone = !titled && isAddress(line)
    if (!titled && !alone && !isTitledAddress(line)) continue
    papers += 1
    above += alone && isTitle(solid[at + 1] ?? '') ? 1 : 0
    const lines = titled ? below + 2 : 1
    const signed = peopleOfText(solid[at + lines] ?? '', 'apart').length > 0 ? 1 : 0
    used += lines + signed
    at += lines - 1
  }
  return above > 0 || solid.length === 0 ? { papers: 0, share: 0 } : { papers, share: used / solid.length }
}
