import { foldedLabel } from '../fields/field-labels.ts'
import { linksToPaper } from '../fields/links.ts'
import { arxivIdIn, doiIn } from '../fields/paper-ids.ts'
import { peopleOf } from '../fields/people-of.ts'
import { isObject } from './json-record.ts'
import type { PaperRecord } from './record.ts'
import { fieldsNamed } from './record-fields.ts'
import { textsOf } from './record-texts.ts'

/** Many other things have a title, too: posts, books, bills, tasks. */

const tableOf = (names: string): ReadonlySet<string> => new Set(names.split('|').map(foldedLabel))

/** What only other things have. */
const OF_OTHERS = tableOf(
  `amount | price | cost | total | quantity | qty | sku | currency | phone | email | director | artist | album | genre | genres |
  my rating | average rating | bookshelves | exclusive shelf | isbn13 | binding | assignee | reporter | milestone | due | due date |
  deadline | done | completed | severity | labels | isbn | slug | excerpt | permalink | 금액 | 가격 | 담당자 | 감독 | 金額 | 価格 | 担当者 | 金额 | 价格 | 负责人 | preis | betrag | prix | precio`,
)
/** A column or field of one name: a post has an author. */
const OF_ONE = tableOf('author | by | creator | written by | autor | auteur | autore | verfasser | 글쓴이')
/** How Zotero, CSL-JSON, EndNote and RIS call what is no paper. */
const OTHER_TYPES = tableOf(
  `webpage | blog post | post weblog | post | forum post | email | instant message | software | computer program | film | motion picture |
  video recording | tv broadcast | radio broadcast | broadcast | podcast | song | audio recording | artwork | graphic | map |
  film or broadcast | audiovisual material | blog | elec | icomm | comp | mpct | video | sound | music`,
)
/** What an entry of a feed has, too. */
const OF_A_FEED = tableOf('summary')

/** Whether a record has an id or an address of a paper. */
const isIdentified = ({ arxivId = [], doi = [], url = [] }: PaperRecord): boolean =>
  textsOf(arxivId).some(text => arxivIdIn(text) !== null) ||
  textsOf(doi).some(text => doiIn(text) !== null) ||
  [...textsOf(url), ...textsOf(arxivId)].some(linksToPaper)

/** `[{"family": "Doe"}]`, as bibliographies have it. */
const isInParts = (value: unknown): boolean =>
  Array.isArray(value) && value.some(item => isObject(item) && ('family' in item || 'lastName' in item))

const areObjects = (value: unknown): boolean => Array.isArray(value) && value.some(isObject)

const isYear = (value: unknown): boolean => textsOf(value).some(text => /^\d{4}(?:\.0)?$/.test(text.trim()))

/** `jdoe` is the name of a user. */
const isPerson = (name: string): boolean => !/^\p{Ll}\S*$/u.test(name)

const hasSeveralAuthors = ({ authors = [] }: PaperRecord): boolean =>
  new Set(authors.flatMap(peopleOf).filter(isPerson)).size >= 2 ||
  textsOf(authors).some(text => /\bet al\b|[等외]\s*$/u.test(text))

/** Whether a record is that of a web page or a film: it has the type of one, and neither an id nor several authors. */
export const isOfOtherType = (record: PaperRecord, type: unknown): boolean =>
  OTHER_TYPES.has(foldedLabel(String(type))) && !isIdentified(record) && !hasSeveralAuthors(record)

/** Whether a name calls a field, and is none of those that other things have, too. */
const calls = (name: string, wanted: string, others: ReadonlySet<string>): boolean =>
  fieldsNamed(name).some(({ field }) => field === wanted) && !others.has(foldedLabel(name))

/** Whether a record under these names of fields is that of a paper: by an id, or by more than a post or a book has. */
export function isPaper(record: PaperRecord, names: readonly string[]): boolean {
  const { title, authors = [], abstract, venue, date = [], url = [] } = record
  if (title === undefined) return false
  if (isIdentified(record)) return true
  const several = hasSeveralAuthors(record)
  const isAbstract = abstract !== undefined && names.some(name => calls(name, 'abstract', OF_A_FEED))
  const weight = [
    several,
    several,
    venue !== undefined,
    venue !== undefined,
    isAbstract,
    isAbstract,
    abstract !== undefined,
    authors.some(isInParts),
    authors.some(isInParts),
    authors.some(areObjects),
    authors.length > 0 && names.some(name => calls(name, 'authors', OF_ONE)),
    authors.length > 0 && date.some(isYear),
  ].filter(Boolean).length
  const isOther = names.some(name => OF_OTHERS.has(foldedLabel(name)))
  const elsewhere = textsOf(url).some(text => /^https?:/.test(text))
  return weight >= (isOther ? 3 : elsewhere ? 2 : 1)
}
