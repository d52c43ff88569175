import { announcedTitle } from '../../fields/announced-title.ts'
import { dateInHeading } from '../../fields/dates.ts'
import { isDayLine } from '../../fields/day-line.ts'
import { labelledField } from '../../fields/labelled-field.ts'
import { linksToPaper, urlsOfLine } from '../../fields/links.ts'
import { saysNothing } from '../../fields/plain-headings.ts'
import { isPlainTitle } from '../../fields/plain-title.ts'
import { splitTrailingTags } from '../../fields/tags.ts'
import { withoutTaskDates } from '../../fields/task-states.ts'
import { wordsOf } from '../../fields/text.ts'
import { bylineOfLine, readTitleLine } from '../../fields/title.ts'
import { citedFirst } from '../../lists/cited-first.ts'
import { peopleOfText } from '../../lists/people-of-text.ts'
import { isCited } from './papers-listed.ts'

const ITEM = /^\s{0,1}(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)/
const HEADING = /^#{1,6}\s/
const TAGS = /^#[^\s#]/
const LONGEST = 1_000

/** A title in bold, italics or quotation marks, or as a link, and what else its line says. */
const SET_APART =
  /^(?:\*\*([^*]+)\*\*|\*([^*]+)\*|["“]([^"“”]+)["”]|\*{0,2}\[\*{0,2}([^[\]*]+)\*{0,2}\]\([^()\s]+\)\*{0,2})(.*)$/
/** Fewer words may be a label or a dish: `**Note**: …`, `Apple Pie (Anna, 1985)` */
const FEWEST_WORDS = 3
/** `*Doe et al., 2024*, …` below a title */
const BYLINE_BELOW = /^\s*[*_][^*_]*(?:\bet al\b|\b(?:19|20)\d{2})/

/** Where something begins in a text. */
interface Start {
  text: string
  /** The first lines below it, up to a blank one. */
  below: readonly string[]
  /** Whether it is an item, and one with a number. */
  isItem: boolean
  isNumbered: boolean
}

const NEAR = 4

function belowOf(lines: readonly string[], at: number): string[] {
  const below = lines.slice(at + 1, at + 1 + NEAR)
  const end = below.findIndex(line => line.trim() === '' || ITEM.test(line))
  return (end < 0 ? below : below.slice(0, end)).map(line => line.slice(0, LONGEST))
}

/** Where the items and paragraphs of a text begin. */
function startsOf(lines: readonly string[]): Start[] {
  const all = lines.map((line, at): Start | null => {
    const text = line.slice(0, LONGEST)
    const mark = ITEM.exec(text)?.[0] ?? ''
    const before = lines[at - 1] ?? ''
    const begins = mark !== '' || before.trim() === '' || HEADING.test(before) || isDate(before)
    if (!begins || /^\s*$/.test(text) || HEADING.test(text) || isDate(text)) return null
    return {
      text: splitTrailingTags(withoutTaskDates(text.slice(mark.length)).trim()).text,
      below: belowOf(lines, at),
      isItem: mark !== '',
      isNumbered: /^\s*\d/.test(mark),
    }
  })
  return all.filter(start => start !== null)
}

/** The headings of the first level that names papers, without dates and what says nothing. */
function headingsOf(lines: readonly string[], isTitle: (start: Start) => boolean): Start[] {
  const all = lines.flatMap((line, at): (Start & { depth: number })[] => {
    const depth = HEADING.exec(line)?.[0].length ?? 0
    const text = line.slice(depth, LONGEST).trim()
    const isOther = depth === 0 || dateInHeading(line) !== null || saysNothing(text)
    return isOther ? [] : [{ text, below: belowOf(lines, at), isItem: false, isNumbered: false, depth }]
  })
  const depth = all.find(isTitle)?.depth
  return all.filter(heading => heading.depth === depth)
}

const isDate = (line: string): boolean => isDayLine(line.trim())

/** Whether a line names a paper, set apart from what it says about it. */
function isSetApart({ text, below }: Start): boolean {
  const [, bold, italic, quoted, linked, rest = ''] = SET_APART.exec(text) ?? []
  const title = bold ?? italic ?? quoted ?? linked
  if (title === undefined) return false
  const says = /\p{L}/u.test(rest) || BYLINE_BELOW.test(below[0] ?? '')
  return says && (wordsOf(title).length >= FEWEST_WORDS || linksToPaper(text))
}

/** `A Title (2024) by Jane Doe & John Roe` */
const BY = /^(.{8,300}?)(?: \((?:19|20)\d{2}\))?,? by (?=\p{Lu})/u

function isByPeople({ text }: Start): boolean {
  const [whole = '', title = ''] = BY.exec(text) ?? []
  return isPlainTitle(title) && peopleOfText(text.slice(whole.length), 'plain').length > 0
}

/** `A Title (Doe 2024)`, `A Title (Lee & Moe, 2023)` */
const CITED_BEHIND = /^(.{8,300}) [([]([^()[\]]{3,80})[)\]]$/u

function isCitedBehind({ text }: Start): boolean {
  const [, title = '', inside = ''] = CITED_BEHIND.exec(text) ?? []
  return isPlainTitle(title) && citedFirst(inside, false)?.end === inside.length
}

/** What stands behind a plain title: `A Title (Jane Doe, John Roe)`, `A Title (arXiv:2403.00001)`, `A Title https://…` */
function behindTitle(start: Start): 'people' | 'address' | null {
  if (isByPeople(start) || isCitedBehind(start)) return 'people'
  if (announcedTitle(start.text)) return 'address'
  const { title, byline, url } = readTitleLine(start.text)
  if (wordsOf(title).length < FEWEST_WORDS) return null
  if (url !== null) return 'address'
  return byline === null ? null : 'people'
}

/** A title that leads to a paper, or below which its people stand: digests have such items, too. */
const hasFields = ({ text, below }: Start): boolean =>
  linksToPaper(text) || below.some(line => linksToPaper(line) || labelledField(line, 'authors') !== null)

/** A plain title with those who wrote it behind it, or below it. */
const isSigned = (start: Start): boolean =>
  isByPeople(start) ||
  (isPlainTitle(readTitleLine(start.text).title) && behindTitle(start) === 'people') ||
  (isPlainTitle(start.text) && start.below.slice(0, 1).some(namesPeople))

const namesPeople = (line: string): boolean =>
  bylineOfLine(line) !== null || peopleOfText(line, 'plain').length > 0

/** What only digests have: tags on a line of their own, or people in parentheses. */
const isOfDigest = (line: string): boolean => TAGS.test(line) || bylineOfLine(line) !== null

/** Whether a text begins with a date, by itself or in a heading. */
function isDated(lines: readonly string[]): boolean {
  const first = lines.find(line => line.trim() !== '') ?? ''
  return isDate(first) || (/^#\s/.test(first) && dateInHeading(first) !== null)
}

/** So much of what begins in a text must be papers, and where no date stands above, at least so many. */
const [SHARE, FEWEST] = [0.75, 2]
/** A longer line above a list is no introduction to it. */
const LONGEST_INTRODUCTION = 160

const areMost = (starts: readonly Start[], test: (start: Start) => boolean): boolean =>
  starts.length > 0 && starts.filter(test).length >= starts.length * SHARE

/** What stands above the items of a text, but for the heading or date at its beginning. */
function aboveItems(lines: readonly string[]): string[] {
  const solid = lines.filter(line => line.trim() !== '')
  const first = solid.findIndex(line => ITEM.test(line))
  return solid.slice(0, first).filter((line, at) => at > 0 || !(HEADING.test(line) || isDate(line)))
}

/** Whether nothing but headings and a word of introduction stands above the items. */
const isIntroduction = (above: readonly string[]): boolean => {
  const said = above.filter(line => !HEADING.test(line) && !isDate(line))
  return said.length <= 1 && said.every(line => line.length <= LONGEST_INTRODUCTION && !/https?:/.test(line))
}

/** How sure it is of a text with items. */
function howSureOfItems(lines: readonly string[], items: readonly Start[], dated: boolean): number {
  const above = aboveItems(lines)
  const isListed = (start: Start) => isSetApart(start) || isCited(`- ${start.text}`)
  const isAny = (start: Start) => isListed(start) || behindTitle(start) !== null || hasFields(start)
  const areListed = areMost(items, dated && above.length === 0 ? isListed : isAny)
  return isIntroduction(above) && areListed ? sure(items, dated) : 0
}

/** How sure it is of a text without items: of its headings, or of its paragraphs. */
function howSureOfOthers(lines: readonly string[], paragraphs: readonly Start[], dated: boolean): number {
  const isTitle = (start: Start) => isSetApart(start) || (!dated && behindTitle(start) === 'people')
  const headings = headingsOf(lines, isTitle)
  if (areMost(headings, isTitle)) return sure(headings, dated)
  const isListed = (start: Start) => isSetApart(start) || isCited(`- ${start.text}`)
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

const sure = ({ length }: readonly Start[], dated: boolean): number =>
  dated ? 0.91 : length >= FEWEST ? 0.74 : 0

/**
 * How sure it is that a text lists papers by their titles, each with what is said of it on the same line. Below a date, it
 * would be read as a digest, of which a title is a whole line, and so is what stands above items.
 */
export function howSureOfStarts(lines: readonly string[]): number {
  const starts = startsOf(lines)
  const all = starts.filter(({ isItem }) => isItem)
  // Below numbers, other items say something of them.
  const items = all[0]?.isNumbered ? all.filter(({ isNumbered }) => isNumbered) : all
  const dated = isDated(lines)
  const signed = dated || items.length > 0 ? 0 : howSureOfSigned(starts)
  if (signed > 0 || lines.some(isOfDigest)) return signed
  const others = items.length > 0 ? howSureOfItems(lines, items, dated) : 0
  return others > 0 ? others : howSureOfOthers(lines, starts, dated)
}
