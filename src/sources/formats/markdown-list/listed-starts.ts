import { dateInHeading, dateOfLine } from '../../fields/dates.ts'
import { isLabelledDate } from '../../fields/day-line.ts'
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
  /^(?:\*\*([^*]+)\*\*|\*([^*]+)\*|["“]([^"“”]+)["”]|\*{0,2}\[\*{0,2}([^[\]*]+)\*{0,2}\]\(([^()\s]+)\)\*{0,2})(.*)$/
/** Fewer words may be a label or a dish: `**Note**: …`, `Apple Pie (Anna, 1985)` */
const FEWEST_WORDS = 3
/** `*Doe et al., 2024*, …` below a title */
const BYLINE_BELOW = /^\s*[*_][^*_]*(?:\bet al\b|\b(?:19|20)\d{2})/

/** Where something begins in a text, and the line below. */
interface Start {
  text: string
  below: string
  /** Whether it is an item. */
  isItem: boolean
}

/** Where the items of a text begin, or, without any, its paragraphs. Headings are none. */
function startsOf(lines: readonly string[]): Start[] {
  const all = lines.map((line, at): Start | null => {
    const text = line.slice(0, LONGEST)
    const mark = ITEM.exec(text)?.[0] ?? ''
    const before = lines[at - 1] ?? ''
    const begins = mark !== '' || before.trim() === '' || HEADING.test(before) || isDate(before)
    if (!begins || /^\s*$/.test(text) || HEADING.test(text) || isDate(text)) return null
    return { text: text.slice(mark.length).trim(), below: lines[at + 1] ?? '', isItem: mark !== '' }
  })
  const starts = all.filter(start => start !== null)
  const items = starts.filter(({ isItem }) => isItem)
  return items.length > 0 ? items : starts
}

const isDate = (line: string): boolean => dateOfLine(line.trim()) !== null || isLabelledDate(line.trim())

/** Whether a line names a paper, set apart from what it says about it. */
function isSetApart({ text, below }: Start): boolean {
  const [, bold, italic, quoted, linked, , rest = ''] = SET_APART.exec(text) ?? []
  const title = bold ?? italic ?? quoted ?? linked
  if (title === undefined) return false
  const says = /\p{L}/u.test(rest) || BYLINE_BELOW.test(below)
  return says && (wordsOf(title).length >= FEWEST_WORDS || linksToPaper(text))
}

/** `A Title (Jane Doe, John Roe)`, `A Title (arXiv:2403.00001)` */
const isNamed = ({ text }: Pick<Start, 'text'>): boolean => {
  const { title, byline, url } = readTitleLine(text)
  return (byline !== null || url !== null) && wordsOf(title).length >= FEWEST_WORDS
}

/** `A Title https://…` */
const isAddressed = ({ text }: Start): boolean => isNamed({ text }) && readTitleLine(text).url !== null

/** What only digests have: tags on a line of their own, or people in parentheses. */
const isOfDigest = (line: string): boolean => TAGS.test(line) || bylineOfLine(line) !== null

/** Whether a text begins with a date, by itself or in a heading. */
function isDated(lines: readonly string[]): boolean {
  const first = lines.find(line => line.trim() !== '') ?? ''
  return isDate(first) || (/^#\s/.test(first) && dateInHeading(first) !== null)
}

/** Whether a line is neither blank nor a heading: the first one of a list is an item. */
const isSolid = (line: string): boolean => line.trim() !== '' && !HEADING.test(line)

/** So much of what begins in a text must be papers, and where no date stands above, at least so many. */
const [SHARE, FEWEST] = [0.75, 2]

const areMost = (starts: readonly Start[], test: (start: Start) => boolean): boolean =>
  starts.length > 0 && starts.filter(test).length >= starts.length * SHARE

/**
 * How sure it is that a text lists papers by their titles, each with what is said of it on the same line. Below a date, it
 * would be read as a digest, of which a title is a whole line.
 */
export function howSureOfStarts(lines: readonly string[]): number {
  const starts = startsOf(lines)
  const areItems = starts[0]?.isItem === true
  const isListed = (start: Start) =>
    isSetApart(start) || (areItems ? isCited(`- ${start.text}`) : isAddressed(start))
  if (isDated(lines)) return !lines.some(isOfDigest) && areMost(starts, isListed) ? 0.91 : 0
  const isItemised = areItems && starts.length >= FEWEST && lines.find(isSolid)?.search(ITEM) === 0
  return isItemised && areMost(starts, start => isListed(start) || isNamed(start)) ? 0.74 : 0
}
