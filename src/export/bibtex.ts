import { foldText } from '../graph/fold.ts'
import { withoutControls } from '../graph/writable.ts'
import type { ExportGraph } from './export-graph.ts'
import type { ExportPaper } from './export-paper.ts'
import type { ExportFormat } from './format.ts'
import { splitName } from './person-name.ts'
import { addressOf, datePartsOf, publicationOf } from './publication.ts'

const TYPES = { article: 'article', proceedings: 'inproceedings', preprint: 'misc' } as const
const VENUES = { article: 'journal', proceedings: 'booktitle', preprint: 'howpublished' } as const
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
}
const escapePlain = (text: string): string =>
  text.replace(/[\\{}~^<>]/g, character => ESCAPES[character] ?? '').replace(/[&%$#_]/g, '\\$&')

/** Formulas stay as they are where their braces are in pairs; whatever else TeX would take for a command is escaped. */
function tex(text: string): string {
  const parts = withoutControls(text)
    .replace(/\s+/g, ' ')
    .split(/(\$[^$]+\$)/)
  return parts.map(part => (isFormula(part) ? part : escapePlain(part))).join('')
}

function isFormula(part: string): boolean {
  if (!/^\$[^$]+\$$/.test(part) || /[%#]/.test(part)) return false
  let depth = 0
  for (const character of part) {
    depth += character === '{' ? 1 : character === '}' ? -1 : 0
    if (depth < 0) return false
  }
  return depth === 0
}

/** `vaswani2017attention`, with a letter behind it where another paper has that. */
function citeKey({ authors, title, date }: ExportPaper, used: Set<string>): string {
  const plain = (text: string) => foldText(text).replace(/[^a-z0-9]+/g, '')
  const family = plain(splitName(authors[0] ?? '').family)
  const word = foldText(title)
    .split(/[^a-z0-9]+/)
    .find(one => one.length > 3)
  const base = `${family || 'paper'}${date?.slice(0, 4) ?? ''}${word ?? ''}`
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`
    if (used.has(key)) continue
    used.add(key)
    return key
  }
}

/** A comma or the word `and` in a name would make two of it. */
const person = (name: string): string => (/,| and /i.test(name) ? `{${tex(name)}}` : tex(name))

function entryOf(paper: ExportPaper, key: string): string {
  const kind = publicationOf(paper)
  const [year, month] = datePartsOf(paper)
  const fields: [string, string | null | undefined][] = [
    // In double braces, so that styles keep its capitals.
    ['title', `{${tex(paper.title)}}`],
    ['author', paper.authors.map(person).join(' and ')],
    ['year', year],
    [VENUES[kind], paper.venue && tex(paper.venue)],
    ['doi', paper.doi],
    ['eprint', paper.arxivId],
    ['archiveprefix', paper.arxivId && 'arXiv'],
    ['url', addressOf(paper)?.replace(/[{}\\]/g, encodeURIComponent)],
    ['keywords', paper.topics.map(tex).join(', ')],
    ['abstract', paper.abstract && tex(paper.abstract)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []))
  const word = MONTHS[Number(month) - 1]
  if (word) lines.splice(3, 0, `  month = ${word}`)
  return `@${TYPES[kind]}{${key},\n${lines.join(',\n')}\n}\n\n`
}

/**
 * BibTeX in UTF-8. Not by citation-js, which holds the whole bibliography in memory and turns every letter beyond ASCII
 * into a command.
 */
async function* write(graph: ExportGraph): AsyncGenerator<string> {
  const used = new Set<string>()
  for await (const paper of graph.papers()) yield entryOf(paper, citeKey(paper, used))
}

export const BIBTEX: ExportFormat = {
  name: 'bibtex',
  title: 'BibTeX',
  extension: 'bib',
  type: 'application/x-bibtex',
  shape: 'papers',
  drawn: false,
  purpose: 'LaTeX, Zotero and JabRef: the papers',
  write,
}
