import { z } from 'zod'
import type { Diagnostic } from '../graph/library.ts'
import type { Entry, ParseEvent } from './entry.ts'
import type { Format, SourceText } from './format.ts'
import { arxivIdOf, linksIn } from './links.ts'
import { collapse } from './text.ts'

const text = z.union([z.string(), z.null()]).optional()
const Line = z.object({
  title: z.string().min(1),
  authors: z.array(z.string()).default([]),
  keywords: z.array(z.string()).default([]),
  venue: text,
  year: z.union([z.number().int(), z.string(), z.null()]).optional(),
  date: text,
  url: text,
  arxiv_id: text,
  doi: text,
  abstract: text,
  commentary: text,
})

const topicOf = (keyword: string): string => collapse(keyword).toLowerCase().replace(/\s+/g, '-')

function toEntry(paper: z.infer<typeof Line>, source: string, line: number): Entry {
  const year = /^\d{4}$/.test(String(paper.year ?? '')) ? String(paper.year) : null
  const abstract = paper.abstract ? collapse(paper.abstract) : null
  const commentary = paper.commentary?.trim() || null
  return {
    place: { source, line },
    endLine: line,
    title: collapse(paper.title.normalize('NFC')),
    titleFrom: 'text',
    altTitles: [],
    authors: paper.authors.map(name => collapse(name.normalize('NFC'))).filter(Boolean),
    topics: [...new Set(paper.keywords.map(topicOf).filter(Boolean))],
    date: paper.date ?? (year ? `${year}-01-01` : null),
    url: paper.url ?? null,
    arxivId: paper.arxiv_id ?? (paper.url ? arxivIdOf(paper.url) : null),
    doi: paper.doi?.toLowerCase() ?? null,
    venue: paper.venue ?? null,
    abstract,
    commentary,
    links: linksIn([abstract, commentary].filter(Boolean).join('\n')),
  }
}

function readLine(line: string): z.infer<typeof Line> | string {
  try {
    const parsed = Line.safeParse(JSON.parse(line))
    return parsed.success ? parsed.data : z.prettifyError(parsed.error).replaceAll('\n', ' ')
  } catch {
    return 'it is not JSON'
  }
}

async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  yield { kind: 'digest', title: input.name.replace(/\.jsonl(\.gz)?$/, ''), date: null }
  let number = 0
  for await (const line of input.lines()) {
    number += 1
    if (line.trim() === '') continue
    const paper = readLine(line)
    if (typeof paper !== 'string') {
      yield { kind: 'entry', entry: toEntry(paper, input.source, number) }
      continue
    }
    const diagnostic: Diagnostic = {
      severity: 'error',
      code: 'bad-json-line',
      message: `Expected one JSON object a line, {title, authors, keywords, venue, year, abstract}: ${paper}.`,
      place: { source: input.source, line: number },
    }
    yield { kind: 'diagnostic', diagnostic }
  }
}

/** One JSON object a line; read as a stream, so the file may be larger than memory. */
export const papersJsonl: Format = {
  id: 'papers-jsonl',
  title: 'Papers, one JSON object a line',
  detect({ name, text: head }) {
    const first = head.split('\n').find(line => line.trim() !== '') ?? ''
    if (!first.trimStart().startsWith('{')) return 0
    return /\.jsonl(\.gz)?$/i.test(name) ? 0.95 : 0.8
  },
  parse,
}
