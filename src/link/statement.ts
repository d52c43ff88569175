import type { Statement } from '../graph/records.ts'
import type { Entry } from '../sources/entry.ts'
import { paperKeyOf } from './papers/paper-key.ts'

const isSet = (value: string | null): value is string => value !== null && value !== ''

/** What a digest says about a paper, under the paper's own key; the catalog may know it under another. */
export function toStatement(entry: Entry, digest: string, position: number): Statement {
  const ids = { title: entry.title, arxivId: entry.arxivId ?? undefined, doi: entry.doi ?? undefined }
  const links = entry.links.map(({ arxivId }) => arxivId).filter(id => id !== undefined)
  const texts = {
    date: entry.date,
    url: entry.url,
    arxivId: entry.arxivId,
    doi: entry.doi,
    venue: entry.venue,
    abstract: entry.abstract,
    commentary: entry.commentary,
  }
  return {
    digest,
    paper: paperKeyOf(ids),
    position,
    line: entry.place.line,
    title: entry.title,
    altTitles: entry.altTitles,
    authors: entry.authors,
    topics: entry.topics,
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => isSet(value))),
    links: [...new Set(links)].filter(id => id !== entry.arxivId),
    ...(entry.kept && { kept: entry.kept }),
  }
}
