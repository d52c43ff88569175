import { mostPreciseDate } from '../../graph/date.ts'
import type { Place } from '../../graph/library.ts'
import { trimMarksEnd } from '../../graph/trim.ts'
import type { Entry } from '../entry.ts'
import { linksIn } from '../fields/links.ts'
import { arxivIdIn, doiIn, remarkedArxivId } from '../fields/paper-ids.ts'
import { peopleOf } from '../fields/people-of.ts'
import { plainText } from '../fields/plain-text.ts'
import { preciseDateOf } from '../fields/precise-date.ts'
import { collapse } from '../fields/text.ts'

/** What bibliographies and catalogues say of a paper, each field with all values that may hold it, the best first. */
export const RECORD_FIELDS = [
  'title',
  'authors',
  'date',
  'arxivId',
  'doi',
  'url',
  'venue',
  'abstract',
  'keywords',
  'notes',
  'links',
] as const
export type RecordField = (typeof RECORD_FIELDS)[number]
export type PaperRecord = Partial<Record<RecordField, unknown[]>>

/** The texts in a value: one text, or a list of texts or of objects that name something. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  const { value: own, display_name, name, tag, term, text, note, title } = value as Record<string, unknown>
  return textsOf(own ?? display_name ?? name ?? tag ?? term ?? text ?? note ?? title)
}

const texts = (record: PaperRecord, field: RecordField): string[] => textsOf(record[field])
const first = (found: readonly (string | null)[]): string | null => found.find(Boolean) ?? null

/** The numbers of a day, month or year, as CSL-JSON and Crossref give them. */
const partsOfDate = (value: unknown): string[] => {
  const parts = (value as { 'date-parts'?: unknown[][] } | null)?.['date-parts']?.[0]
  return Array.isArray(parts) ? [parts.map(part => String(part).padStart(2, '0')).join('-')] : []
}

const LONGEST_DATE = 80
/** What Notion, Crossref and others write behind a day: a time, perhaps with half of the day before it. */
const TIME = /(?:\s(?:오전|오후|午前|午後|上午|下午))?[T\s]\d{1,2}:\d{2}/
/** What follows the first day of several. */
const RANGE = /(?<=\d{4}|-\d\d)\/|\s[-–→]\s/
/** The year of a date that says no more for certain: `05/06/2024`, `2019a`, `Jan-Feb 2024`, `2019-00-00`. */
const YEAR = /^((?:1[5-9]|20)\d{2})(?!\d)|(?<!\d)((?:1[5-9]|20)\d{2})$/

/** `2022/03/01/`, `2019-05/2019-06`, `c2019`, `2017-06-12T00:00:00Z`, `Mon, 2 Apr 2007 19:18:42 GMT` */
const dateIn = (text: string): string | null => {
  const plain = text.slice(0, LONGEST_DATE).trim().replace(/^@/, '')
  const time = plain.search(TIME)
  const single = trimMarksEnd(time < 0 ? plain : plain.slice(0, time), '/-~?%').replace(/^c(?=\d)/, '')
  const [first = ''] = single.split(RANGE, 1)
  const [, atStart, atEnd] = YEAR.exec(first) ?? []
  return preciseDateOf(single) ?? preciseDateOf(first) ?? atStart ?? atEnd ?? null
}

/** The first date, or a more precise one that agrees with it: a catalogue gives the year and the day. */
function dateOf(record: PaperRecord): string | null {
  const given = (record.date ?? []).flatMap(value => {
    const { raw, literal } = (value ?? {}) as Record<string, unknown>
    return [...partsOfDate(value), ...textsOf(raw ?? literal), ...textsOf(value)]
  })
  return mostPreciseDate(given.slice(0, 20).flatMap(text => dateIn(text) ?? [])) ?? null
}

/** `#nlp`, `Object Detection` and `object  detection` are written in one way, with hyphens. */
const topicOf = (keyword: string): string =>
  /^[a-z-]+\.[A-Z]{2}$/.test(keyword)
    ? keyword
    : collapse(keyword)
        .toLowerCase()
        .replace(/^#/, '')
        .replace(/ (?:[-–—] )?/g, '-')

/** The topics in a list, or in a text with semicolons, or else commas, between them. */
function topicsIn(value: unknown): string[] {
  const words =
    typeof value === 'string' ? value.split(/[;；]/.test(value) ? /[;；\n]/ : /[,，、|\n]/) : textsOf(value)
  return words.map(word => topicOf(plainText(word))).filter(topic => /[\p{L}\p{N}]/u.test(topic))
}

/** A remark that only repeats an id or an address, or that a program wrote. */
const SAYS_NOTHING =
  /^(?:arxiv:\s?[^\s[\]]+(?:\s?\[[^[\]]*\])?$|(?:publisher|number|version|_eprint|number of pages|place|zscc|citation key|doi|arxiv id|type|issn|original-date):|tex\.[a-z-]{1,30}:|(?:https?:\/\/|10\.)\S+$)/i

const remarksIn = (record: PaperRecord): string | null =>
  [...new Set(texts(record, 'notes').flatMap(text => plainText(text).split('\n')))]
    .filter(line => !SAYS_NOTHING.test(line))
    .join('\n') || null

/** The name of the journal or meeting. That of arXiv is no venue. */
const venueOf = (record: PaperRecord): string | null =>
  first(
    texts(record, 'venue')
      .map(text => collapse(plainText(text)))
      .filter(name => !/^(?:arxiv\b|corr$)/i.test(name)),
  )

function arxivIdOfRecord(record: PaperRecord): string | null {
  const remarks = [...texts(record, 'venue'), ...texts(record, 'notes')]
  return first([
    ...(['arxivId', 'url', 'doi'] as const).flatMap(field => texts(record, field).map(arxivIdIn)),
    ...remarks.map(remarkedArxivId),
  ])
}

/** The DOI; in remarks, programs put `DOI: ` before it. */
const doiOfRecord = (record: PaperRecord): string | null =>
  first([
    ...[...texts(record, 'doi'), ...texts(record, 'url')].map(doiIn),
    ...texts(record, 'notes').map(text => doiIn(/^doi:\s*(\S+)/im.exec(text)?.[1] ?? '')),
  ])

/** The addresses in a field, without what stands around them. */
const addressesIn = (record: PaperRecord, field: 'url' | 'links'): string[] =>
  texts(record, field).flatMap(text => linksIn(text).map(({ url }) => url))

/** The entry that a record gives; null if it has no title. */
export function entryOfRecord(record: PaperRecord, place: Place, endLine = place.line): Entry | null {
  const [title] = texts(record, 'title')
    .map(text => collapse(plainText(text)))
    .filter(text => text !== '' && !/^https?:\/\/\S+$/.test(text))
  if (title === undefined) return null
  const [abstract = null] = texts(record, 'abstract')
    .map(text => collapse(plainText(text)))
    .filter(Boolean)
  const commentary = remarksIn(record)
  const [url = null, ...others] = addressesIn(record, 'url')
  const more = [...others, ...addressesIn(record, 'links'), abstract, commentary]
  return {
    place,
    endLine,
    title,
    titleFrom: 'text',
    altTitles: [],
    authors: (record.authors ?? []).map(peopleOf).find(people => people.length > 0) ?? [],
    topics: [...new Set((record.keywords ?? []).flatMap(topicsIn))],
    date: dateOf(record),
    url,
    arxivId: arxivIdOfRecord(record),
    doi: doiOfRecord(record),
    venue: venueOf(record),
    abstract,
    commentary,
    links: linksIn(more.filter(Boolean).join('\n')).filter(link => link.url !== url),
  }
}
