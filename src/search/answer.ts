import type { Label } from '../graph/schema.ts'
import type { Passage, SearchAnswer, SearchHit } from '../graph/search-answer.ts'
import type { Match } from './best.ts'
import type { SearchDocument } from './document.ts'
import { onlyInitials } from './hangul.ts'
import { wholeId } from './ids.ts'
import { eachPosting, type IndexReader } from './index-reader.ts'
import { asksDate } from './parse-query.ts'
import { aliasFound, bestPassage, type FoundPassage, Marker } from './passages.ts'
import { findMatches, type Matches } from './search.ts'

export interface SearchRequest {
  text: string
  /** Hits to give, and to leave out before them. */
  limit: number
  offset: number
  /** Only nodes of these labels; all if there is none. */
  labels: readonly Label[]
}

/** The document with a key; null when there is none. */
export async function documentOf(index: IndexReader, key: string): Promise<number | null> {
  const entry = await index.entry(wholeId(key))
  let found: number | null = null
  if (entry) eachPosting(entry, document => (found ??= document))
  return found
}

/** The name of the node with a key. */
export async function nameOf(index: IndexReader, key: string): Promise<string> {
  const document = await documentOf(index, key)
  return document === null ? key : (await index.document(document)).name
}

/** What matched best. */
function matchOf({ query }: Matches, match: Match, asked: string, alias: string | null): SearchHit['match'] {
  if (query.id) return 'id'
  if (match.isSound) return 'sound'
  if (onlyInitials(asked)) return 'initials'
  if (match.isNamed) return alias === null ? 'name' : 'alias'
  return asksDate(query) ? 'date' : 'text'
}

/** So many of the first hits are read, to see whether the words that were asked for stand together. */
const READ = 24

interface Asking {
  index: IndexReader
  marker: Marker
  matches: Matches
  asked: string
}

/** A document that was found, as far as it has been read. */
interface Read extends Match {
  stored: SearchDocument
  passage: FoundPassage | null
}

async function read(match: Match, { index, marker, matches }: Asking): Promise<Read> {
  const stored = await index.document(match.document)
  const isText = !match.isNamed && !match.isSound && !matches.query.id
  return { ...match, stored, passage: isText ? bestPassage(stored, marker) : null }
}

/** Those whose words stand together in one sentence come first. */
function closest(one: Read, other: Read): number {
  const part = ({ passage, score }: Read) => score * (passage ? 0.4 + passage.closeness : 0.4)
  return one.tier - other.tier || part(other) - part(one) || one.document - other.document
}

async function passageOf(index: IndexReader, found: FoundPassage | null): Promise<Passage | null> {
  if (!found) return null
  const { of, field, text, marks } = found
  return { field, text, marks, of: of === null ? null : { key: of, name: await nameOf(index, of) } }
}

async function hitOf(found: Read, { index, marker, matches, asked }: Asking): Promise<SearchHit> {
  const { key, label, name, papers, date } = found.stored
  const alias = found.isNamed && !matches.query.id ? aliasFound(found.stored, marker, asked) : null
  const match = matchOf(matches, found, asked, alias)
  return {
    key,
    label,
    name,
    marks: marker.marksIn(name, true).marks,
    papers,
    date: date === '' ? null : date,
    match,
    alias,
    passage: match === 'text' ? await passageOf(index, found.passage) : null,
  }
}

/** Searches an index. The same index gives the same answer, wherever it is. */
export async function answerSearch(
  index: IndexReader,
  { text, limit, offset, labels }: SearchRequest,
): Promise<Omit<SearchAnswer, 'isEarlier'>> {
  const most = Math.max(READ, offset + limit)
  const matches = await findMatches({ index, labels, most }, text)
  const asking: Asking = {
    index,
    marker: new Marker(matches.query),
    matches,
    asked: matches.read ?? text.trim(),
  }
  const reading = (part: readonly Match[]) => Promise.all(part.map(match => read(match, asking)))
  // A single word always stands together.
  const ahead = asking.marker.words > 1 && offset < READ ? READ : 0
  const first = (await reading(matches.matches.slice(0, ahead))).sort(closest)
  const shown = [
    ...first.slice(offset, offset + limit),
    ...(await reading(matches.matches.slice(Math.max(ahead, offset), offset + limit))),
  ]
  const hits = await Promise.all(shown.map(found => hitOf(found, asking)))
  const { total, counts, reading: how, read: other } = matches
  return { hits, total, counts, reading: how, read: other }
}
