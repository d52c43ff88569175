import type { Entry } from '../sources/entry.ts'
import type { Catalog } from './catalog.ts'
import { findLinks } from './find-links.ts'
import { NO_PROPOSALS } from './models/proposals.ts'
import type { ByRule } from './rules.ts'
import { toStatement } from './statement.ts'
import { strongestLinks } from './strongest-links.ts'

interface ModelLine extends ByRule {
  name: string
  canonical: string
  arxiv_id: string | null
  evidence: string
}

/** What the reader and the linker made of one entry, in the form that `paperweave entries` prints. */
export interface EntryLine {
  source: string
  title: string
  alt_titles: string[]
  authors: string[]
  topics: string[]
  date: string | null
  url: string | null
  arxiv_id: string | null
  doi: string | null
  venue: string | null
  models_cited: ModelLine[]
  models_introduced: ModelLine[]
}

/** `source` names the entry: its document, followed by `#n` if that holds several. */
export function entryLine(source: string, entry: Entry, catalog: Catalog): EntryLine {
  const links = strongestLinks(findLinks(toStatement(entry, source, 1), catalog, NO_PROPOSALS), catalog)
  const models = (type: 'CITES' | 'INTRODUCES'): ModelLine[] =>
    links
      .filter(({ link }) => link.kind === 'Model' && link.type === type)
      .map(({ link: { name, evidence, rule, confidence }, name: canonical }) => {
        const arxiv_id = catalog.model(canonical).arxivId ?? null
        return { name, canonical, arxiv_id, evidence, rule, confidence }
      })
  return {
    source,
    title: entry.title,
    alt_titles: entry.altTitles,
    authors: entry.authors,
    topics: entry.topics,
    date: entry.date,
    url: entry.url,
    arxiv_id: entry.arxivId,
    doi: entry.doi,
    venue: entry.venue,
    models_cited: models('CITES'),
    models_introduced: models('INTRODUCES'),
  }
}
