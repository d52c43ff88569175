import type { Place } from '../../../graph/library.ts'
import { isOfOtherType, isPaper } from '../../entries/is-paper.ts'
import { isObject, recordOfJson } from '../../entries/json-record.ts'
import { unlessKnown } from '../../entries/known-texts.ts'
import { insteadOf, otherExport } from '../../entries/other-exports.ts'
import type { PaperRecord } from '../../entries/record.ts'
import { dateOfValues } from '../../entries/record-date.ts'
import { eventsOfRecord, notPaper } from '../../entries/record-events.ts'
import { recordsFile } from '../../entries/records-file.ts'
import { told } from '../../entries/told.ts'
import type { ParseEvent } from '../../entry.ts'
import type { Format, KnownTexts, SourceText } from '../../format.ts'
import { dateBeside, dateOfName } from './dates-around.ts'
import { type JsonItem, JsonItems } from './json-items.ts'
import { beginsAsJson, isJson, withoutBefore } from './json-text.ts'

/** A document of one object is kept whole up to this length. */
const LONGEST_DOCUMENT = 4 * 2 ** 20
/** So much of a document shows which program wrote it. */
const LONGEST_BEGINNING = 65_536
/** How far inside of an item its papers may be: `[{"topic": "…", "papers": [{…}]}]`. */
const DEEPEST = 3

/** Notes and files that Zotero lists beside the papers. */
const isAttachment = ({ itemType }: Record<string, unknown>): boolean =>
  itemType === 'attachment' || itemType === 'note' || itemType === 'annotation'

/** The names of its fields, and of those of the record that it wraps. */
const namesIn = (item: Record<string, unknown>): string[] => [
  ...Object.keys(item),
  ...Object.values(item).filter(isObject).flatMap(Object.keys),
]

/** A record with the date that stands around it, if it has none. */
const dated = (record: PaperRecord, date: string | null): PaperRecord =>
  date === null || dateOfValues(record.date ?? []) !== null ? record : { ...record, date: [date] }

/** The papers in an item: itself, or those in its lists. */
function papersIn(item: unknown, date: string | null, depth = 0): PaperRecord[] {
  if (Array.isArray(item)) return item.flatMap(inner => papersIn(inner, date, depth + 1))
  if (!isObject(item) || isAttachment(item)) return []
  const record = recordOfJson(item)
  if (isOfOtherType(record, item.itemType ?? item.type)) return []
  if (isPaper(record, namesIn(item))) return [dated(record, date)]
  if (depth >= DEEPEST) return []
  const beside = dateBeside(item) ?? date
  return Object.entries(item).flatMap(([name, inner]) =>
    papersIn(inner, dateOfName(name) ?? beside, depth + 1),
  )
}

const broken = (message: string, source: string, line: number): ParseEvent =>
  told('error', 'bad-json', message, { source, line })

const PROBLEMS = {
  unclosed: 'This object is never closed: the file ends before it. Was it cut off?',
  'too-long': 'This object is longer than 4 MB and was left out.',
}

/** The papers of the items, list by list: other objects in a list of papers are told, other lists are not. */
class Reading {
  papers = 0
  private list = 0
  private papersInList = 0
  private others: ParseEvent[] = []
  private readonly source: string
  private readonly known: KnownTexts | undefined

  constructor({ source, known }: SourceText) {
    this.source = source
    this.known = known
  }

  *read(item: JsonItem): Generator<ParseEvent> {
    const { text, line, list, date, problem } = item
    if (list !== this.list) yield* this.next(list)
    const place = { source: this.source, line }
    if (problem) return yield broken(PROBLEMS[problem], this.source, line)
    const origin = { known: this.known, text: `${date} ${text}`, place }
    for (const event of unlessKnown(origin, () => this.eventsOf(item, place))) {
      if (event.kind === 'known') this.count(1)
      yield event
    }
  }

  private *eventsOf({ text, endLine, date }: JsonItem, place: Place): Generator<ParseEvent> {
    if (!isJson(text))
      return yield broken('This object is not JSON and was left out.', place.source, place.line)
    const item = JSON.parse(text) as Record<string, unknown>
    const records = papersIn(item, date)
    this.count(records.length)
    for (const record of records) yield* eventsOfRecord(record, place, endLine)
    if (records.length === 0 && !isAttachment(item) && this.others.length < 1_000)
      this.others.push(
        notPaper('This object is no paper: it needs a title, and authors, an abstract or an id.', place),
      )
  }

  private count(papers: number): void {
    this.papers += papers
    this.papersInList += papers
  }

  /** Tells what is no paper among papers. */
  *next(list = 0): Generator<ParseEvent> {
    if (this.papersInList > 0) yield* this.others
    this.others = []
    this.papersInList = 0
    this.list = list
  }
}

async function* read(input: SourceText): AsyncGenerator<ParseEvent> {
  const items = new JsonItems()
  const reading = new Reading(input)
  let whole = ''
  for await (const piece of input.pieces()) {
    if (whole.length <= LONGEST_DOCUMENT) whole += piece
    for (const item of items.add(piece)) yield* reading.read(item)
  }
  for (const item of items.end()) yield* reading.read(item)
  yield* reading.next()
  const instead = insteadOf('JSON', whole.slice(0, LONGEST_BEGINNING))
  if (instead !== null) yield otherExport(instead, input.source)
  if (reading.papers > 0 || instead !== null) return
  yield* readWhole(withoutBefore(whole), input.source)
}

/** A document without papers in lists may be one paper. */
function* readWhole(text: string, source: string): Generator<ParseEvent> {
  if (text.length <= LONGEST_DOCUMENT && !isJson(text))
    return yield broken('This file is not JSON: it is cut off, or a comma or bracket is missing.', source, 1)
  const item = text.length <= LONGEST_DOCUMENT ? (JSON.parse(text) as unknown) : null
  if (!isObject(item)) return
  const record = recordOfJson(item)
  // A manifest of software has a title and authors, too.
  const isOne =
    isPaper(record, namesIn(item)) &&
    [record.abstract, record.arxivId, record.doi, record.venue].some(Boolean)
  if (isOne) yield* eventsOfRecord(record, { source, line: 1 }, text.split('\n').length)
}

/** Papers in lists of a JSON document, which is read item by item. */
export const papersJson: Format = {
  id: 'papers-json',
  title: 'JSON',
  extensions: ['.json'],
  looksLike:
    'lists of papers in JSON: CSL-JSON, exports of Zotero and Better BibTeX, answers of Semantic Scholar, OpenAlex, Crossref, DBLP and OpenReview, Hugging Face’s daily papers',
  example:
    '[{"title": "Attention Is All You Need", "author": [{"family": "Vaswani", "given": "Ashish"}], "issued": {"date-parts": [[2017, 6, 12]]}, "URL": "https://arxiv.org/abs/1706.03762"}]',
  recognisedBy:
    'objects with `title` and `author`, `authors`, `creators` or `authorships`, an abstract or an id, in any list of a JSON document; dates as `date-parts`, abstracts as `abstract_inverted_index`, ids as `externalIds`; a date above a list (`{"date": "2024-05-01", "papers": […]}`) or as its name dates the papers in it; other objects are left out',
  kept: 'bibliography',
  detect({ extension, text }) {
    if (!beginsAsJson(text)) return papersJson.extensions.includes(extension) ? 0.3 : 0
    return 0.85
  },
  parse: input =>
    recordsFile(input, 'a list of objects with a title, and authors, an abstract or an id', read),
}
