import { z } from 'zod'
import { normalForm } from '../../../graph/normal-form.ts'
import type { Entry } from '../../entry.ts'
import { arxivIdOf, linksIn } from '../../fields/links.ts'
import { peopleOf } from '../../fields/people-of.ts'
import { preciseDateOf } from '../../fields/precise-date.ts'
import { collapse } from '../../fields/text.ts'

const text = z.union([z.string(), z.null()]).optional()
/** A list, or one string with separators between its items; people may be objects with a name. */
const list = z
  .union([z.string(), z.array(z.union([z.string(), z.object({ name: z.string() })])), z.null()])
  .default([])
const Line = z.object({
  title: z.string().trim().min(1),
  authors: list,
  keywords: list,
  tags: list,
  topics: list,
  venue: text,
  year: z.union([z.number().int(), z.string(), z.null()]).optional(),
  date: text,
  published: text,
  id: z.unknown().optional(),
  url: text,
  arxiv_id: text,
  doi: text,
  abstract: text,
  summary: text,
  commentary: text,
})
type Paper = z.infer<typeof Line>

const itemsOf = (items: Paper['keywords']): string[] => {
  const texts = typeof items === 'string' ? items.split(/[,;]/) : (items ?? [])
  return texts
    .map(item => collapse(normalForm(typeof item === 'string' ? item : item.name, 'NFC')))
    .filter(Boolean)
}

const topicOf = (keyword: string): string => keyword.toLowerCase().replace(/^#/, '').replace(/\s+/g, '-')

/** An arXiv id from an id with or without version, prefix or address. */
const bareArxivId = (id: string): string | null =>
  arxivIdOf(id) ??
  /^(?:arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i.exec(id.trim())?.[1] ??
  null

/** The arXiv id of a paper: its own, or that in its address, its DOI or its id. */
const arxivIdIn = (paper: Paper): string | null =>
  [
    paper.arxiv_id,
    paper.url,
    paper.doi && `doi.org/${paper.doi}`,
    typeof paper.id === 'string' ? paper.id : null,
  ]
    .map(name => (name ? bareArxivId(name) : null))
    .find(Boolean) ?? null

function dateOf({ date, published, year }: Paper): string | null {
  const given = date ?? published
  if (given) return preciseDateOf(given) ?? given
  return preciseDateOf(String(year ?? ''))
}

export function entryOf(paper: Paper, source: string, line: number): Entry {
  const abstract = collapse(paper.abstract ?? paper.summary ?? '') || null
  const commentary = paper.commentary?.trim() || null
  const topics = [paper.keywords, paper.tags, paper.topics].flatMap(itemsOf)
  return {
    place: { source, line },
    endLine: line,
    title: collapse(normalForm(paper.title, 'NFC')),
    titleFrom: 'text',
    altTitles: [],
    authors: peopleOf(paper.authors),
    topics: [...new Set(topics.map(topicOf))],
    date: dateOf(paper),
    url: paper.url ?? null,
    arxivId: arxivIdIn(paper),
    doi: paper.doi?.toLowerCase() ?? null,
    venue: paper.venue ?? null,
    abstract,
    commentary,
    links: linksIn([abstract, commentary].filter(Boolean).join('\n')),
  }
}

/** The paper in a line of JSON, or what is wrong with the line. */
export function readLine(line: string): Paper | string {
  try {
    const parsed = Line.safeParse(JSON.parse(line))
    if (parsed.success) return parsed.data
    const fields = new Set(parsed.error.issues.map(({ path }) => path[0]))
    return [...fields]
      .map(field => (field ? `"${String(field)}" is missing or invalid` : 'it is no object'))
      .join(', ')
  } catch {
    return 'it is not JSON'
  }
}
