import { jsonOf } from '../graph/writable.ts'
import type { ExportGraph } from './export-graph.ts'
import type { ExportPaper } from './export-paper.ts'
import type { ExportFormat } from './format.ts'
import { splitName } from './person-name.ts'
import { addressOf, datePartsOf, publicationOf } from './publication.ts'

const TYPES = { article: 'article-journal', proceedings: 'paper-conference', preprint: 'article' } as const

function authorOf(name: string): Record<string, string> {
  const { family, given } = splitName(name)
  return given === null ? { literal: family } : { family, given }
}

function itemOf(paper: ExportPaper): Record<string, unknown> {
  const parts = datePartsOf(paper).map(Number)
  const fields = {
    'container-title': paper.venue,
    DOI: paper.doi,
    number: paper.arxivId && `arXiv:${paper.arxivId}`,
    URL: addressOf(paper),
    keyword: paper.topics.join(', ') || null,
    abstract: paper.abstract,
  }
  return {
    id: paper.key,
    type: TYPES[publicationOf(paper)],
    title: paper.title,
    author: paper.authors.map(authorOf),
    ...(parts.length > 0 && { issued: { 'date-parts': [parts] } }),
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
  }
}

/** CSL-JSON 1.0.2 (https://github.com/citation-style-language/schema). */
async function* write(graph: ExportGraph): AsyncGenerator<string> {
  yield '['
  let first = true
  for await (const paper of graph.papers()) {
    yield `${first ? '\n' : ',\n'}${jsonOf(itemOf(paper))}`
    first = false
  }
  yield '\n]\n'
}

export const CSL_JSON: ExportFormat = {
  name: 'csl-json',
  title: 'CSL-JSON',
  extension: 'csl.json',
  type: 'application/json',
  shape: 'papers',
  drawn: false,
  purpose: 'Pandoc, Quarto and Zotero: the papers',
  write,
}
