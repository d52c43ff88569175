import { trimMarks, trimMarksEnd } from '../../../graph/trim.ts'
import { dateOfLine } from '../../fields/dates.ts'
import { readable } from '../../fields/field-values.ts'
import { isLinkLabel } from '../../fields/link-labels.ts'
import { areFullNames, isLoneAuthor } from '../../fields/names.ts'
import { peopleOfByline } from '../../fields/people.ts'
import { peopleOf } from '../../fields/people-of.ts'
import { looksLikeTitle, wordsOf } from '../../fields/text.ts'
import { isNamedVenue, yearIn } from '../../fields/venue.ts'
import { namesBelowTitle } from '../../lines/mark-bylines.ts'
import type { NoteLine } from './note-lines.ts'

/** What stands below a title: names, where and when the paper appeared, or only a date. */
export interface Byline {
  /** The line above the names, if it reads like a title. */
  title: NoteLine | null
  authors: string[]
  /** The year behind the names. */
  published: string | null
  /** A day on its own, which may be that of the note. */
  noted: string | null
  /** `NAACL 2019`, also behind the names. */
  venue: string | null
  used: NoteLine[]
}

type Part = Pick<Byline, 'authors' | 'published' | 'noted' | 'venue'>
const NOTHING: Part = { authors: [], published: null, noted: null, venue: null }

/** A longer line is no list of names. */
const LONGEST_BYLINE = 4_000
const MOST_LINES = 4

const ITALIC = /^([*_])[^*_]+\1$/

const YEAR_BEHIND = /[,.]? ?[([]?((?:19|20)\d{2})[)\].]?$/
/** `…, NAACL 2019.`, `… (CVPR 2016)` */
const VENUE_BEHIND = /(?:[,.;]\s{1,3}|\s[([])((?:in |to appear in )?[^,.;()[\]]{2,80})[)\].]{0,3}$/i
/** What stands between the parts of a line: `Jane Doe, John Roe | NAACL 2019` */
const BETWEEN = /\s[|·•/–—-]\s|\s{0,3}[|·•]\s{0,3}/
const LINK = /\[?!?\[([^[\]]{0,400})\]\([^()\s]{1,800}\)\]?/g

/** A line without the links that only say what they lead to: `[[Paper](…)]`, `[code](…)`. */
const withoutLabels = (text: string): string =>
  text.replace(LINK, (whole, shown: string) => (isLinkLabel(shown) ? ' ' : whole))

/** The names in a text, and the year behind them; null if it is not a list of names. */
function namesIn(text: string): Part | null {
  const [, published = null] = YEAR_BEHIND.exec(text) ?? []
  const list = trimMarksEnd(text.replace(YEAR_BEHIND, ''), '*_')
  const names = namesBelowTitle(list)
  if (names !== null) return { ...NOTHING, authors: peopleOfByline(names), published }
  if (published && /[)\]]$/.test(text) && isLoneAuthor(list))
    return { ...NOTHING, authors: [list], published }
  const people = /[;,]/.test(list) ? peopleOf(list) : []
  return areFullNames(people) && people.length * 2 <= list.split(/[;,]/).length
    ? { ...NOTHING, authors: people, published }
    : null
}

/** A venue with its year. */
const placeIn = (text: string): string | null =>
  isNamedVenue(text) && yearIn(text) !== null ? trimMarks(text, '()[] ') : null

/** A part of a line, if it is nothing but names, a venue, both, or a day. */
function partOf(text: string): Part | null {
  const noted = dateOfLine(text)
  if (noted) return { ...NOTHING, noted }
  const place = placeIn(text)
  if (place) return { ...NOTHING, venue: place }
  const [behind = '', inside = ''] = VENUE_BEHIND.exec(text) ?? []
  const venue = behind ? placeIn(inside) : null
  if (!venue) return namesIn(text)
  const names = namesIn(text.slice(0, -behind.length)) ?? namesIn(`${text.slice(0, -behind.length)}.`)
  return names && { ...names, venue }
}

/** What a line says, if each of its parts can be read. */
function readLine({ text }: NoteLine): Part | null {
  if (text.length > LONGEST_BYLINE) return null
  const plain = trimMarks(readable(withoutLabels(text)), '|·•,*_ ')
  if (ITALIC.test(text) && isLoneAuthor(plain)) return { ...NOTHING, authors: [plain] }
  const whole = plain === '' ? null : partOf(plain)
  if (whole) return whole
  const parts = plain.split(BETWEEN).map(part => partOf(part.trim()))
  if (parts.length < 2 || parts.some(part => part === null)) return null
  const known = parts.filter(part => part !== null)
  return {
    authors: known.flatMap(({ authors }) => authors),
    published: known.map(({ published }) => published).find(Boolean) ?? null,
    noted: known.map(({ noted }) => noted).find(Boolean) ?? null,
    venue: known.map(({ venue }) => venue).find(Boolean) ?? null,
  }
}

/** Whether a line reads like a title, with more than a name. */
const isTitle = ({ kind, text }: NoteLine): boolean =>
  kind !== 'item' && wordsOf(text).length >= 4 && looksLikeTitle(readable(text))

/** Reads the first lines below the title. `signed` says that the authors are known. */
export function bylineIn(top: readonly NoteLine[], signed: boolean): Byline {
  const byline: Byline = { ...NOTHING, title: null, authors: [], used: [] }
  for (const [at, line] of top.slice(0, MOST_LINES).entries()) {
    const read = readLine(line)
    if (!read) continue
    const named = read.authors.length > 0
    if (named && (signed || byline.authors.length > 0 || line.kind === 'item')) continue
    const above = top[at - 1]
    if (named && above && isTitle(above)) byline.title = above
    byline.published ??= read.published
    byline.noted ??= read.noted
    byline.venue ??= read.venue
    byline.authors.push(...read.authors)
    byline.used.push(line)
  }
  return byline
}
