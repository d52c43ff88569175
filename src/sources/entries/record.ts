import { foldLetters } from '../../graph/fold.ts'
import type { Place } from '../../graph/library.ts'
import type { Entry } from '../entry.ts'
import { linksIn } from '../fields/links.ts'
import { isAddressOrFile, withoutPage } from '../fields/page-title.ts'
import { OF_A_LIBRARY } from '../fields/paper-facts.ts'
import { arxivIdIn, doiIn, remarkedArxivId } from '../fields/paper-ids.ts'
import { peopleOf } from '../fields/people-of.ts'
import { plainText } from '../fields/plain-text.ts'
import { cleanText, collapse } from '../fields/text.ts'
import { venueOfPaper } from '../fields/venue.ts'
import { dateOfValues } from './record-date.ts'
import { textsOf } from './record-texts.ts'

/** What bibliographies and catalogues say of a paper, each field with all values that may hold it, the best first. */
export const RECORD_FIELDS = [
  'title',
  'altTitles',
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

const texts = (record: PaperRecord, field: RecordField): string[] => textsOf(record[field])
const first = (found: readonly (string | null)[]): string | null => found.find(Boolean) ?? null

/** `#nlp`, `Object Detection` and `object  detection` are written in one way, with hyphens. */
const topicOf = (keyword: string): string =>
  /^[a-z-]+\.[A-Z]{2}$/.test(keyword)
    ? keyword
    : collapse(keyword)
        .toLowerCase()
        .replace(/^#/, '')
        .replace(/ (?:[-–—] )?/g, '-')

/** A list as programs write it in a cell: `['nlp', 'goats']`, `["nlp"]`, `[]`. */
const withoutListMarks = (text: string): string =>
  /^\[(?:['"]|\]$)/.test(text) && text.endsWith(']') ? text.slice(1, -1).replace(/['"]/g, '') : text

/** The topics in a list, or in a text with semicolons, or else commas, between them. */
function topicsIn(typed: unknown): string[] {
  const value = typeof typed === 'string' ? withoutListMarks(typed.trim()) : typed
  const words =
    typeof value === 'string'
      ? value.split(/[;；]/.test(value) ? /[;；\n]|[,，]\s?(?=\p{Ll})/u : /[,，、|\n]/)
      : textsOf(value)
  return words.map(word => topicOf(plainText(word))).filter(topic => /[\p{L}\p{N}]/u.test(topic))
}

/** A remark that only repeats an id or an address, or that a program wrote. */
const SAYS_NOTHING =
  /^(?:arxiv:\s?[^\s[\]]+(?:\s?\[[^[\]]*\])?$|(?:publisher|number|version|_eprint|number of pages|place|zscc|citation key|doi|arxiv id|type|issn|original-date):|tex\.[a-z-]{1,30}:|(?:https?:\/\/|10\.)\S+$)/i

const remarksIn = (record: PaperRecord): string | null =>
  [...new Set(texts(record, 'notes').flatMap(text => plainText(text).split('\n')))]
    .filter(line => !SAYS_NOTHING.test(line))
    .join('\n') || null

/** The name of the journal or meeting. */
const venueOf = (record: PaperRecord): string | null =>
  first(texts(record, 'venue').map(text => venueOfPaper(collapse(plainText(text)))))

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

/** The people of the first value that names any. */
const authorsOf = (record: PaperRecord): string[] => {
  const people = (record.authors ?? []).map(peopleOf).find(({ length }) => length > 0) ?? []
  return people.map(name => collapse(cleanText(name))).filter(Boolean)
}

/** The addresses in a field, without what stands around them, and without those of the library that holds the record. */
const addressesIn = (record: PaperRecord, field: 'url' | 'links'): string[] =>
  texts(record, field)
    .flatMap(text => linksIn(text).map(({ url }) => url))
    .filter(url => !OF_A_LIBRARY.test(url))

/** Short, original and translated titles, as far as they are no part of the title. */
const altTitlesOf = (record: PaperRecord, title: string): string[] =>
  [...new Set(texts(record, 'altTitles').map(text => collapse(plainText(text))))].filter(
    other => !foldLetters(title).includes(foldLetters(other)),
  )

/** The entry that a record gives; null if it has no title. */
export function entryOfRecord(record: PaperRecord, place: Place, endLine = place.line): Entry | null {
  const [title] = [...texts(record, 'title'), ...texts(record, 'altTitles')]
    .map(text => withoutPage(collapse(plainText(text))))
    .filter(text => text !== '' && !isAddressOrFile(text))
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
    altTitles: altTitlesOf(record, title),
    authors: authorsOf(record),
    topics: [...new Set((record.keywords ?? []).flatMap(topicsIn))],
    date: dateOfValues(record.date ?? []),
    url,
    arxivId: arxivIdOfRecord(record),
    doi: doiOfRecord(record),
    venue: venueOf(record),
    abstract,
    commentary,
    links: linksIn(more.filter(Boolean).join('\n')).filter(link => link.url !== url),
  }
}
