import { trimMarksEnd } from '../../graph/trim.ts'
import { labelledField } from '../fields/labelled-field.ts'
import { namesAuthors } from '../fields/names.ts'
import { peopleIn } from '../fields/people.ts'
import { capitalShare, collapse, looksLikeTitle, wordsOf } from '../fields/text.ts'
import { bylineOfLine, readTitleLine, withoutMarks } from '../fields/title.ts'
import { whenAndWhere } from '../fields/venue.ts'
import { PLAIN } from '../lists/atom.ts'
import { Draft } from '../lists/draft.ts'
import { citation } from '../lists/families.ts'
import { type Span, textOfSpans } from '../markdown/spans.ts'
import { withoutBullet } from './cell.ts'
import { type CellLink, isLabelText, linkOfId, linksOfSpans } from './cell-links.ts'
import { splitTrailingId, splitTrailingRemark } from './when-and-where.ts'

/** What the cell of a title says. */
export interface TitleCell {
  title: string
  /** The link on the title. */
  own: CellLink | null
  /** The other links. */
  links: CellLink[]
  authors: string[]
  date: string | null
  venue: string | null
  /** What else it says, line by line. */
  rest: string[]
}

/** Stands for a label such as `[paper](…)`, until it is left out with the brackets around it. */
const LABEL = '\uE000'
const OPENING = '[(（'
const CLOSING = '])）'
/** Brackets around labels hold no more: `(Read it on …)`. */
const MOST_IN_BRACKETS = 60

/** The text without the places of labels, and without brackets that hold hardly anything else. */
function withoutPlaces(text: string): string {
  let left = text
  for (let at = left.indexOf(LABEL); at >= 0; at = left.indexOf(LABEL)) {
    const before = left.slice(Math.max(0, at - MOST_IN_BRACKETS), at)
    const behind = left.slice(at + 1, at + 1 + MOST_IN_BRACKETS)
    const opens = [...before].findLastIndex(mark => OPENING.includes(mark) || CLOSING.includes(mark))
    const closes = [...behind].findIndex(mark => OPENING.includes(mark) || CLOSING.includes(mark))
    const inside = OPENING.includes(before[opens] ?? ' ') && CLOSING.includes(behind[closes] ?? ' ')
    left = inside
      ? `${left.slice(0, at - before.length + opens)} ${left.slice(at + 2 + closes)}`
      : `${left.slice(0, at)} ${left.slice(at + 1)}`
  }
  return left
}

/** A line without badges, without its number and with only the place of labels. */
function withoutLabels(line: readonly Span[]): Span[] {
  const spans = line
    .filter(({ badge }) => !badge)
    .map(span => (span.url !== null && isLabelText(span.text) ? { ...span, text: LABEL, url: null } : span))
  const at = spans.findIndex(({ text }) => text.trim() !== '')
  const first = spans[at]
  if (!first || first.url !== null || first.strong) return spans
  const text = withoutMarks(first.text)
  return [{ ...first, text: `${text}${/\s$/.test(first.text) ? ' ' : ''}` }, ...spans.slice(at + 1)]
}

const textWithoutLabels = (line: readonly Span[]): string =>
  trimMarksEnd(collapse(withoutPlaces(textOfSpans(line)).replace(/[[(（] ?[\])）]/g, ' ')), ' |·•/,')

/** A name in bold or a link, and the title behind it: `**A**: B of C`. */
const isContinued = (behind: string): boolean => {
  const subtitle = /^[:：]\s*(\S.*)$/.exec(behind)?.[1] ?? ''
  return looksLikeTitle(subtitle) && capitalShare(subtitle) >= 0.6
}

/** The part of a line that stands out as the title, what is before it and what is behind it. */
function standingOut(line: readonly Span[]): {
  before: string
  title: string
  behind: string
  url: string | null
} {
  const linked = line.findIndex(({ url, text }) => url !== null && text.trim() !== '')
  const from = linked >= 0 ? linked : line.findIndex(({ text }) => text.trim() !== '' && text !== LABEL)
  const first = line[from]
  const isPart = (span: Span) => (linked >= 0 ? span.url === first?.url : span.strong)
  const length = line.slice(from).findIndex(span => !isPart(span))
  const to = length < 0 ? line.length : from + length
  return {
    before: textWithoutLabels(line.slice(0, from)),
    title: textOfSpans(line.slice(from, to)),
    behind: textWithoutLabels(line.slice(to)),
    url: linked >= 0 ? (first?.url ?? null) : null,
  }
}

interface TitleLine {
  title: string
  url: string | null
  rest: string
  byline: string | null
}

/** `1) Title - text`, `1) Title  text`: only rows that are numbered like this say more in the same line. */
function splitNumbered(line: readonly Span[]): TitleLine | null {
  const text = line
    .map(span => span.text)
    .join('')
    .trim()
  const [number = ''] = /^\d{1,3}[.)]\s/.exec(text) ?? []
  const body = text.slice(number.length).trim()
  const at = body.search(/ {2}|\s[-–—]\s/)
  if (number === '' || at <= 0 || line.some(({ url, strong }) => url !== null || strong)) return null
  const rest = collapse(body.slice(at).replace(/^[\s–—-]+/, ''))
  return { title: collapse(body.slice(0, at)), url: null, rest, byline: null }
}

/** Title, link and what follows in the first line of a cell. */
function readFirstLine(line: readonly Span[]): TitleLine {
  const { before, title, behind, url } = standingOut(line)
  const whole = textWithoutLabels(line)
  const plain = (text: string): TitleLine => {
    const remark = splitTrailingRemark(text)
    const read = readTitleLine(remark.title)
    const title =
      remark.title === text ? read.title : `${read.title} ${text.slice(remark.title.length).trim()}`
    return { title, url: read.url ?? url, rest: read.rest, byline: read.byline }
  }
  if (title === '' || wordsOf(before).length >= 4) return plain(whole)
  const rest = behind
  const name = withoutMarks(title)
  if (isContinued(rest)) return plain(`${name}${rest}`)
  if (rest === '') return { title: name, url, rest: before, byline: null }
  const said = rest.replace(/^[-–—:：|.,]\s*/, '')
  const byline = bylineOfLine(said) ?? (isListOfPeople(said) ? said : null)
  return { title: name, url, rest: byline ? '' : said, byline }
}

const isListOfPeople = (text: string): boolean => namesAuthors(text, peopleIn(text.replace(/^by\s+/i, '')))

/** The people in a line below a title; none if it is no list of people. */
function authorsOfLine(line: readonly Span[]): string[] {
  const text = textOfSpans(line).replace(/(?<=\p{Ll}{2})[.;]$/u, '')
  const named = labelledField(text, 'authors') ?? bylineOfLine(text)?.toString() ?? null
  if (named !== null) return peopleIn(named)
  const people = peopleIn(text.replace(/^by\s+/i, ''))
  const slanted = line.every(span => span.emphasis || span.text.trim() === '')
  return namesAuthors(text, people) || (slanted && people.length > 1 && wordsOf(text).length < 200)
    ? people
    : []
}

const withoutFullStop = (title: string): string => title.replace(/(?<=[\p{L}\p{N})]{2})\.$/u, '')

/** Reads the lines below the title. */
function readOtherLine(cell: TitleCell, line: readonly Span[]): void {
  const labels = withoutLabels(line)
  const text = withoutBullet(textWithoutLabels(labels))
  if (!/[\p{L}\p{N}]/u.test(text)) return
  const authors = cell.authors.length === 0 && cell.rest.length === 0 ? authorsOfLine(labels) : []
  const { date, venue } = whenAndWhere(text.replace(/^\((.*)\)$/s, '$1'))
  if (authors.length > 0) cell.authors = authors
  else if (date ?? venue) {
    cell.date ??= date
    cell.venue ??= venue
  } else cell.rest.push(text)
}

/** A citation: `Jane Doe et al., "A Title", ICLR 2024`, `A Title. Jane Doe, John Roe. ICLR 2024`. */
const CITATION = /["“]|\bet al\b|\p{Ll}{3}\. \p{Lu}/u

/** Whether anything but a title and links is known of a draft. */
const hasFacts = ({ authors, venue, date }: Draft): boolean =>
  authors.length > 0 || venue !== null || date !== null

/** A cell in which nothing is set apart, but which says more than a title, is read like an item of a list. */
function readCitation(lines: readonly (readonly Span[])[]): TitleCell | null {
  const plain = lines.flat().every(({ url, strong, text }) => !strong && (url === null || isLabelText(text)))
  if (!plain || !CITATION.test(lines.map(textOfSpans).join(' '))) return null
  const draft = new Draft(1)
  for (const line of lines) draft.addLine(line)
  if (draft.title === '' || !hasFacts(draft)) return null
  const { title, authors, date, venue, commentary: rest } = draft
  return { title, own: null, links: lines.flatMap(linksOfSpans), authors, date, venue, rest }
}

/** `Doe et al., A Title, 2017`: those who wrote it before the title. */
const SIGNED = /^\p{Lu}[\p{L}'’-]+(?:,? (?:and|&) \p{Lu}[\p{L}'’-]+| et\.? ?al\.?)[,.:]? (?=["“\p{Lu}\d])/u

/** `[Doe et al. 2017](…)`, `[Doe et al., A Title, 2017](…)`: what leads to a paper without its title, or before it. */
function citedIn({ title, date }: TitleCell, own: CellLink | null): Partial<TitleCell> {
  const [people, year] = own?.isPaper ? (citation([title, date].join(' '), PLAIN, '') ?? []) : []
  const isAll = own && people?.kind === 'people'
  if (isAll) return { title: own.url, authors: people.people, date: year?.date ?? null }
  if (!own?.isPaper || !SIGNED.test(title)) return {}
  const draft = new Draft(1)
  draft.addFirst([{ text: title, url: null, strong: false, emphasis: false, badge: false }])
  const { authors, title: said, year: ofVenue, venue } = draft
  return authors.length > 0 && said !== ''
    ? { title: said, authors, date: date ?? draft.date ?? ofVenue, venue }
    : {}
}

/** Reads the cell of a title: title, link, authors, date, venue and remarks, in lines. null if it has no title. */
export function readTitleCell(lines: readonly (readonly Span[])[]): TitleCell | null {
  const cell: TitleCell = { title: '', own: null, links: [], authors: [], date: null, venue: null, rest: [] }
  const citation = readCitation(lines)
  if (citation) return citation
  const named: CellLink[] = []
  let url: string | null = null
  for (const line of lines) {
    if (cell.title !== '') {
      readOtherLine(cell, line)
      continue
    }
    const labels = withoutLabels(line)
    if (!/\p{L}/u.test(textWithoutLabels(labels))) continue
    const read = splitNumbered(line) ?? readFirstLine(labels)
    const { title, id } = splitTrailingId(withoutFullStop(read.title))
    const remark = splitTrailingRemark(title)
    Object.assign(cell, { title: remark.title, date: remark.date, venue: remark.venue })
    if (read.byline) cell.authors = peopleIn(read.byline)
    if (read.rest)
      readOtherLine(cell, [{ text: read.rest, url: null, strong: false, emphasis: false, badge: false }])
    url = read.url
    named.push(...linkOfId(id))
  }
  if (cell.title === '') return null
  const links = lines.flatMap(linksOfSpans)
  const own = links.find(link => link.url === url) ?? named[0] ?? null
  return { ...cell, ...citedIn(cell, own), own, links: links.filter(link => link !== own) }
}
