import type { Statement } from '../graph/records.ts'
import type { Entry } from '../sources/entry.ts'
import { paperKeyOf } from './papers/paper-key.ts'

/** What most entries lack some of. */
const TEXTS = ['date', 'url', 'arxivId', 'doi', 'venue', 'abstract', 'commentary'] as const

/** What a digest says about a paper, under the paper's own key; the catalog may know it under another. */
export function toStatement(entry: Entry, digest: string, position: number): Statement {
  const ids = { title: entry.title, arxivId: entry.arxivId ?? undefined, doi: entry.doi ?? undefined }
  const links = entry.links.map(({ arxivId }) => arxivId).filter(id => id !== undefined)
  const statement: Statement = {
    digest,
    paper: paperKeyOf(ids),
    position,
    line: entry.place.line,
    title: entry.title,
    altTitles: entry.altTitles,
    authors: entry.authors,
    topics: entry.topics,
    links: [...new Set(links)].filter(id => id !== entry.arxivId),
  }
  for (const name of TEXTS) {
    const text = entry[name]
    if (text !== null && text !== '') statement[name] = text
  }
  if (entry.kept) statement.kept = entry.kept
  return statement
}
