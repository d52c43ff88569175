import { labelledField } from '../../fields/labelled-field.ts'
import { isLinkLabel, isPaperLabel } from '../../fields/link-labels.ts'
import { linksIn } from '../../fields/links.ts'
import { isProperName } from '../../fields/names.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { wordsOf } from '../../fields/text.ts'
import { citedFirst } from '../../lists/cited-first.ts'

const ITEM = /^\s*(?:(?:[-*+•]|\d{1,4}[.)])\s+|<li>\s*)\S/
const ITEM_MARK = /^\s*(?:[-*+•]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?/
/** `[^1]: …` */
const FOOTNOTE = /^\s{0,3}\[\^[^\]]{1,20}\]:\s/
const isItem = (line: string): boolean => ITEM.test(line) || FOOTNOTE.test(line)
const HEADING = /^\s{0,3}#{1,6}\s+\S/
/** A paragraph that begins with a title in bold or as a link. */
const SET_APART = /^(?:\*\*|\[|"|“)/

/** A title in bold, alone on its line. */
const BOLD = /^\*\*[^*]+\*\*\s*$/

/** How far below a heading its fields begin. */
const NEAR = 6

const hasPaperLink = (line: string): boolean =>
  linksIn(line).some(({ url, text = '' }) => isPaperUrl(url) || isPaperLabel(text))

/** Whether a line says more than its links do. */
function hasTitle(line: string): boolean {
  const words = line.replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, (_, text: string) =>
    isLinkLabel(text) ? ' ' : text,
  )
  const said = wordsOf(words.replace(/https?:\S+/g, ' ').replace(/[^\p{L}\p{N}\s]+/gu, '')).filter(word =>
    /\p{L}/u.test(word),
  )
  return said.length >= 2 || (said.length === 1 && isProperName(said[0] ?? '') && !isLinkLabel(said[0] ?? ''))
}

/** Whether the fields of a paper, or nothing but links to it, stand below a heading. */
function hasFields(lines: readonly string[], heading: number): boolean {
  const below = lines.slice(heading + 1, heading + 1 + NEAR)
  const end = below.findIndex(line => HEADING.test(line))
  const own = below.slice(0, end < 0 ? NEAR : end)
  const first = own.find(line => line.trim() !== '') ?? ''
  return (
    own.some(line => labelledField(line, 'authors') !== null) || (hasPaperLink(first) && !hasTitle(first))
  )
}

const LONGEST = 1_000
/** `A Title (Doe et al., 2020)` */
const CITED_BEHIND = / et al\.?,? \(?(?:19|20)\d{2}/

/** Whether an item cites a paper by those who wrote it and the year. */
export function isCited(line: string): boolean {
  const text = line.slice(0, LONGEST).replace(ITEM_MARK, '')
  if (text.length === line.length) return false
  const cited = citedFirst(text, true)
  return (
    (cited !== null && cited.people.lone !== true && cited.end < text.length) ||
    wordsOf(text.slice(0, Math.max(0, text.search(CITED_BEHIND)))).length > 1
  )
}

/** How many lines of a text look like papers in a list: items, headings and paragraphs with a title that lead to one. */
export function papersListed(lines: readonly string[]): number {
  let count = 0
  for (const [at, line] of lines.entries()) {
    const heading = HEADING.test(line)
    const begins = heading || isItem(line) || (SET_APART.test(line) && !/^\[[^\]]*\]:/.test(line))
    if (!begins) continue
    const near = isItem(line) || SET_APART.test(line) ? [line, ...below(lines, at)] : [line]
    if ((hasTitle(line) && near.some(hasPaperLink)) || isCited(line)) count += 1
    else if (heading && hasFields(lines, at)) count += 1
  }
  return count
}

/** Whether a line is an item of a list that leads to a paper. */
export const isItemOfPaper = (line: string): boolean => isItem(line) && hasPaperLink(line) && hasTitle(line)

/** Below a title in bold on a line of its own, all lines of its paragraph; else the indented ones. */
const below = (lines: readonly string[], at: number): string[] =>
  BOLD.test(lines[at] ?? '') ? paragraphBelow(lines, at) : indentedBelow(lines, at)

function paragraphBelow(lines: readonly string[], at: number): string[] {
  const next = lines.slice(at + 1, at + 1 + NEAR)
  const end = next.findIndex(line => line.trim() === '')
  return end < 0 ? next : next.slice(0, end)
}

/** The lines right below an item that belong to it. */
function indentedBelow(lines: readonly string[], at: number): string[] {
  const below: string[] = []
  for (let next = at + 1; next < Math.min(lines.length, at + 4); next += 1) {
    const line = lines[next] ?? ''
    if (line.trim() !== '' && !/^\s/.test(line)) break
    below.push(line)
  }
  return below
}
