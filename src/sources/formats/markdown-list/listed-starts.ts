import { dateInHeading, dateOfLine } from '../../fields/dates.ts'
import { isLabelledDate } from '../../fields/day-line.ts'
import { labelledField } from '../../fields/labelled-field.ts'
import { linksToPaper } from '../../fields/links.ts'
import { wordsOf } from '../../fields/text.ts'
import { bylineOfLine, readTitleLine } from '../../fields/title.ts'
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
  /** Whether it is an item. */
  isItem: boolean
}

const NEAR = 4

function belowOf(lines: readonly string[], at: number): string[] {
  const below = lines.slice(at + 1, at + 1 + NEAR)
  const end = below.findIndex(line => line.trim() === '' || ITEM.test(line))
  return (end < 0 ? below : below.slice(0, end)).map(line => line.slice(0, LONGEST))
}

/** Where the items of a text begin, or, without any, its paragraphs. Headings are none. */
function startsOf(lines: readonly string[]): Start[] {
  const all = lines.map((line, at): Start | null => {
    const text = line.slice(0, LONGEST)
    const mark = ITEM.exec(text)?.[0] ?? ''
    const before = lines[at - 1] ?? ''
    const begins = mark !== '' || before.trim() === '' || HEADING.test(before) || isDate(before)
    if (!begins || /^\s*$/.test(text) || HEADING.test(text) || isDate(text)) return null
    return { text: text.slice(mark.length).trim(), below: belowOf(lines, at), isItem: mark !== '' }
  })
  const starts = all.filter(start => start !== null)
  const items = starts.filter(({ isItem }) => isItem)
  return items.length > 0 ? items : starts
}

const isDate = (line: string): boolean => dateOfLine(line.trim()) !== null || isLabelledDate(line.trim())

/** Whether a line names a paper, set apart from what it says about it. */
function isSetApart({ text, below }: Start): boolean {
  const [, bold, italic, quoted, linked, rest = ''] = SET_APART.exec(text) ?? []
  const title = bold ?? italic ?? quoted ?? linked
  if (title === undefined) return false
  const says = /\p{L}/u.test(rest) || BYLINE_BELOW.test(below[0] ?? '')
  return says && (wordsOf(title).length >= FEWEST_WORDS || linksToPaper(text))
}

/** What stands behind a plain title: `A Title (Jane Doe, John Roe)`, `A Title (arXiv:2403.00001)`, `A Title https://…` */
function behindTitle({ text }: Start): 'people' | 'address' | null {
  const { title, byline, url } = readTitleLine(text)
  if (wordsOf(title).length < FEWEST_WORDS) return null
  if (url !== null) return 'address'
  return byline === null ? null : 'people'
}

/** A title that leads to a paper, or below which its people stand: digests have such items, too. */
const hasFields = ({ text, below }: Start): boolean =>
  linksToPaper(text) || below.some(line => linksToPaper(line) || labelledField(line, 'authors') !== null)

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

/**
 * How sure it is that a text lists papers by their titles, each with what is said of it on the same line. Below a date, it
 * would be read as a digest, of which a title is a whole line, and so is what stands above items.
 */
export function howSureOfStarts(lines: readonly string[]): number {
  const starts = startsOf(lines)
  const areItems = starts[0]?.isItem === true
  const above = areItems ? aboveItems(lines) : []
  if (!isIntroduction(above) || lines.some(isOfDigest)) return 0
  const isListed = (start: Start) => isSetApart(start) || (areItems && isCited(`- ${start.text}`))
  const hasAddress = (start: Start) => isListed(start) || behindTitle(start) === 'address'
  const isAny = (start: Start) => isListed(start) || behindTitle(start) !== null || hasFields(start)
  const dated = isDated(lines)
  const [ofItems, ofParagraphs] = dated
    ? [above.length > 0 ? isAny : isListed, hasAddress]
    : [isAny, isListed]
  if (!areMost(starts, areItems ? ofItems : ofParagraphs)) return 0
  if (dated) return 0.91
  return starts.length >= FEWEST ? 0.74 : 0
}
