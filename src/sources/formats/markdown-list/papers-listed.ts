import { dateInHeading } from '../../fields/dates.ts'
import { isDayLine } from '../../fields/day-line.ts'
import { urlsOfLine } from '../../fields/links.ts'
import { namesPapers, saysNothing } from '../../fields/plain-headings.ts'
import { tagsOfLine } from '../../fields/tags.ts'
import { bylineOfLine } from '../../fields/title.ts'
import { isReference } from '../../lists/people-first.ts'
import {
  behindTitle,
  hasFieldsBelow,
  hasLinkOrAuthors,
  isCited,
  isItemOfPaper,
  isSetApart,
  isSigned,
  leadsToPaper,
} from './start-names.ts'
import { isTopItem, type Start, startsOf } from './starts.ts'

const HEADING = /^\s{0,3}#{1,6}\s/
const TAGS = /^#[^\s#]/

/** How many of the items, headings and paragraphs of a text are titles that lead to a paper, or cite one. */
export const papersIn = (starts: readonly Start[]): number =>
  starts.filter(start => {
    const { kind } = start
    if (kind === 'heading') return leadsToPaper(start) || hasFieldsBelow(start)
    if (kind === 'item') return leadsToPaper(start) || isCited(start)
    return ((kind === 'footnote' || start.isSetApart) && leadsToPaper(start)) || isReference(start.text)
  }).length

export const papersListed = (lines: readonly string[]): number => papersIn(startsOf(lines))

/** What only digests have: tags on a line of their own, or people in parentheses. */
const isOfDigest = (line: string): boolean => TAGS.test(line) || bylineOfLine(line) !== null

const isDate = (line: string): boolean => isDayLine(line.trim())

/** Whether a text begins with a date, by itself or in a heading. */
function isDated(lines: readonly string[]): boolean {
  const first = lines.find(line => line.trim() !== '') ?? ''
  return isDate(first) || (/^#\s/.test(first) && dateInHeading(first) !== null)
}

/** So much of what begins in a text must be papers, and where no date stands above, at least so many. */
const [SHARE, FEWEST] = [0.75, 2]
/** A longer line above a list is no introduction to it, but a note of its own. */
const LONGEST_INTRODUCTION = 160

const areMost = (starts: readonly Start[], test: (start: Start) => boolean): boolean =>
  starts.length > 0 && starts.filter(test).length >= starts.length * SHARE

/** Whether a line says nothing that a list of papers would not have: a heading, a date, tags. */
const isPlain = (line: string): boolean =>
  HEADING.test(line) ||
  isDate(line) ||
  (dateInHeading(line) !== null && line.length < 40) ||
  tagsOfLine(line) !== null

/** Whether lines above items are nothing but headings, dates and a word of introduction. */
const isIntroduction = (above: readonly string[]): boolean => {
  const said = above.filter(line => !isPlain(line))
  return said.length <= 1 && said.every(line => line.length <= LONGEST_INTRODUCTION && !/https?:/.test(line))
}

const isListed = (start: Start): boolean => isSetApart(start) || isCited(start)

/** How sure it is of a text with items. */
function howSureOfItems(lines: readonly string[], items: readonly Start[], dated: boolean): number {
  const above = lines.slice(0, lines.indexOf(items[0]?.line ?? '')).filter(line => line.trim() !== '')
  const isAny = (start: Start) => isListed(start) || behindTitle(start) !== null || hasLinkOrAuthors(start)
  const areListed = areMost(items, dated && above.length === 1 ? isListed : isAny)
  const isNamed = above.some(line => HEADING.test(line) && namesPapers(line))
  return isIntroduction(above) && areListed ? sure(items, dated, isNamed ? 1 : FEWEST) : 0
}

/** The headings of the first level that names papers, without dates and what says nothing. */
function headingsIn(starts: readonly Start[], isTitle: (start: Start) => boolean): Start[] {
  const headings = starts.filter(
    ({ kind, line, text }) => kind === 'heading' && dateInHeading(line) === null && !saysNothing(text),
  )
  const depth = headings.find(isTitle)?.depth
  return headings.filter(heading => heading.depth === depth)
}

/** How sure it is of a text without items: of its headings, or of its paragraphs. */
function howSureOfOthers(starts: readonly Start[], paragraphs: readonly Start[], dated: boolean): number {
  const isTitle = (start: Start) => isSetApart(start) || (!dated && behindTitle(start) === 'people')
  const headings = headingsIn(starts, isTitle)
  if (areMost(headings, isTitle)) return sure(headings, dated)
  const hasAddress = (start: Start) => isListed(start) || behindTitle(start) === 'address'
  return areMost(paragraphs, dated ? hasAddress : isListed) ? sure(paragraphs, dated) : 0
}

/** Of undated paragraphs, so many begin with a title and its authors, and the others say something of them. */
const SIGNED = 0.3

/** How sure it is that paragraphs begin with titles and their authors, which below a date are those of a digest. */
function howSureOfSigned(paragraphs: readonly Start[]): number {
  const signed = paragraphs.filter(isSigned).length
  const addressed = paragraphs.some(({ text }) => urlsOfLine(text).length > 0)
  return signed >= FEWEST && signed >= paragraphs.length * SIGNED && !addressed ? 0.74 : 0
}

const sure = ({ length }: readonly Start[], dated: boolean, fewest = FEWEST): number =>
  dated ? 0.91 : length >= fewest ? 0.74 : 0

/**
 * How sure it is that a text lists papers by their titles, each with what is said of it on the same line. Below a date, it
 * would be read as a digest, of which a title is a whole line, and so is what stands above items.
 */
export function howSureOfTitles(lines: readonly string[], starts: readonly Start[]): number {
  const all = starts.filter(isTopItem)
  // Below numbers, other items say something of them.
  const items = all[0]?.isNumbered ? all.filter(({ isNumbered }) => isNumbered) : all
  const dated = isDated(lines)
  const paragraphs = starts.filter(start => start.kind === 'paragraph' || all.includes(start))
  const signed = dated || items.length > 0 ? 0 : howSureOfSigned(paragraphs)
  if (signed > 0 || lines.some(isOfDigest)) return signed
  const others = items.length > 0 ? howSureOfItems(lines, items, dated) : 0
  return others > 0 ? others : howSureOfOthers(starts, paragraphs, dated)
}

/**
 * Whether a text is a list that has only one paper so far: headings, a date, perhaps a short introduction, and one item
 * that leads to a paper by its title. A note about a paper says more beside the item.
 */
export function isListOfOne(lines: readonly string[]): boolean {
  const solid = lines.filter(line => line.trim() !== '')
  const at = solid.findIndex(isItemOfPaper)
  if (at < 1 || /^\s/.test(solid[at] ?? '') || !HEADING.test(solid[0] ?? '')) return false
  const below = solid.slice(at + 1).filter(line => !/^\s/.test(line))
  return isIntroduction(solid.slice(0, at)) && below.every(isPlain)
}
