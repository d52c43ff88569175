import type { Value } from '../graph/table.ts'
import type { GraphStore } from '../store/store.ts'

/** A paper with what a bibliography says of it. */
export interface ExportPaper {
  key: string
  title: string
  /** In the order of the byline. */
  authors: string[]
  topics: string[]
  /** A day, month or year. */
  date: string | null
  venue: string | null
  url: string | null
  arxivId: string | null
  doi: string | null
  abstract: string | null
}

/** Papers of one query, so that their abstracts stay some megabytes. */
const PAGE = 1000
const LIMITS = { rows: 1_000_000, timeout: 120_000 }

const PROPERTIES = ['title', 'date', 'venue', 'url', 'arxivId', 'doi', 'abstract'] as const

const PAPERS = `UNWIND $keys AS key MATCH (p:Paper {key: key})
  RETURN p.key, ${PROPERTIES.map(name => `p.${name}`).join(', ')}`
const AUTHORS = `UNWIND $keys AS key MATCH (p:Paper {key: key})-[r:AUTHORED_BY]->(a:Author)
  RETURN p.key, a.name, r.position ORDER BY p.key, r.position, a.name`
const TOPICS = `UNWIND $keys AS key MATCH (p:Paper {key: key})-[:TAGGED]->(t:Topic)
  RETURN p.key, t.name ORDER BY p.key, t.name`

const textOrNull = (value: Value | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** The second column of rows by the first. */
function listsOf(rows: readonly Value[][]): Map<string, string[]> {
  const lists = new Map<string, string[]>()
  for (const [key, name] of rows) {
    const list = lists.get(String(key)) ?? []
    lists.set(String(key), list)
    list.push(String(name))
  }
  return lists
}

/** The papers with these keys, in this order. Keys that are not stored are left out. */
export async function* readPapers(store: GraphStore, keys: readonly string[]): AsyncGenerator<ExportPaper> {
  for (let start = 0; start < keys.length; start += PAGE) {
    const page = { keys: keys.slice(start, start + PAGE) }
    const ask = async (cypher: string) => (await store.query(cypher, page, LIMITS, 'view')).rows
    const [papers, authors, topics] = [await ask(PAPERS), await ask(AUTHORS), await ask(TOPICS)]
    const rows = new Map(papers.map(([key, ...values]) => [String(key), values.map(textOrNull)]))
    const [people, tags] = [listsOf(authors), listsOf(topics)]
    for (const key of page.keys) {
      const row = rows.get(key)
      if (!row) continue
      const [
        title = null,
        date = null,
        venue = null,
        url = null,
        arxivId = null,
        doi = null,
        abstract = null,
      ] = row
      const lists = { authors: people.get(key) ?? [], topics: tags.get(key) ?? [] }
      yield { key, title: title ?? key, ...lists, date, venue, url, arxivId, doi, abstract }
    }
  }
}
