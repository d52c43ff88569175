import { withoutControls } from '../graph/writable.ts'
import type { ExportGraph } from './export-graph.ts'
import type { ExportPaper } from './export-paper.ts'
import type { ExportFormat } from './format.ts'
import { splitName } from './person-name.ts'
import { addressOf, datePartsOf, publicationOf } from './publication.ts'

const TYPES = { article: 'JOUR', proceedings: 'CPAPER', preprint: 'GEN' } as const

const nameOf = (name: string): string => {
  const { family, given } = splitName(name)
  return given === null ? family : `${family}, ${given}`
}

function recordOf(paper: ExportPaper): string {
  const parts = datePartsOf(paper)
  const rows: [string, string | null][] = [
    ['TY', TYPES[publicationOf(paper)]],
    ['TI', paper.title],
    ...paper.authors.map((name): [string, string] => ['AU', nameOf(name)]),
    ['PY', parts[0] ?? null],
    ['DA', parts.length > 1 ? parts.join('/') : null],
    ['T2', paper.venue],
    ['DO', paper.doi],
    ['AN', paper.arxivId && `arXiv:${paper.arxivId}`],
    ['UR', addressOf(paper)],
    ...paper.topics.map((name): [string, string] => ['KW', name]),
    ['AB', paper.abstract],
    ['ER', ''],
  ]
  const lines = rows.flatMap(([tag, value]) =>
    value === null ? [] : [`${tag}  - ${withoutControls(value).replace(/\s+/g, ' ')}\r\n`],
  )
  return `${lines.join('')}\r\n`
}

/** RIS as Zotero, EndNote and Mendeley read it, in UTF-8. */
async function* write(graph: ExportGraph): AsyncGenerator<string> {
  for await (const paper of graph.papers()) yield recordOf(paper)
}

export const RIS: ExportFormat = {
  name: 'ris',
  title: 'RIS',
  extension: 'ris',
  type: 'application/x-research-info-systems',
  shape: 'papers',
  drawn: false,
  purpose: 'EndNote, Zotero and Mendeley: the papers',
  write,
}
