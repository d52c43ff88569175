import type { FieldName } from '../../fields/field-labels.ts'
import { readLabelled } from '../../fields/labelled-field.ts'
import { linksToPaper } from '../../fields/links.ts'
import { type ColumnKind, kindsOfHead } from '../../tables/columns.ts'
import { isDelimiters } from '../../tables/whole-rows.ts'

/** A row of a newsletter: `| 1) …`, `| **…`, `| [A Title](…)`. */
const ROW = /^\|\s*(?:\d{1,3}[.)]|\d{1,3}\s*\||\*\*|\[)/
const CELL_OF_HTML = /<t[dr]\b/i
/** An address, an id, or who wrote of it. */
const ADDRESS = /\bhttps?:|\d{4}\.\d{4,5}|\bet al\b/

/** Whether a head names titles, and what else only tables of papers have. */
function namedIn(head: string): 'papers' | 'titles' | 'nothing' {
  const kinds = head.split('|').flatMap(kindsOfHead)
  const has = (...wanted: ColumnKind[]) => kinds.some(kind => wanted.includes(kind))
  if (!has('title', 'paper'))
    return has('name') && has('authors', 'people') && has('date', 'venue') ? 'papers' : 'nothing'
  return has('authors') && kinds.length > 2 ? 'papers' : 'titles'
}

/** Fields that stand above a table only where a text is about one paper. */
const OF_ONE: readonly FieldName[] = ['authors', 'doi', 'arxiv', 'venue', 'published']

/** Whether the lines above the first table are about one paper. */
function isNote(lines: readonly string[]): boolean {
  const table = lines.findIndex(line => line.includes('|') || /<table\b/i.test(line))
  const above = lines.slice(0, Math.max(0, table))
  return above.some(line => readLabelled(line)?.names.some(name => OF_ONE.includes(name)))
}

const namedHeads = (lines: readonly string[]): string[] =>
  lines.filter((line, at) => line.includes('|') && isDelimiters(lines[at + 1] ?? '')).map(namedIn)

/** Whether the head of a table names titles, authors and something else of papers. */
export const hasTableOfPapers = (lines: readonly string[]): boolean => namedHeads(lines).includes('papers')

/**
 * How sure it is that a text has a table of papers, judged by its head and by what its rows link to. One paper may have
 * its fields in a table, too.
 */
export function howSureOfTable(lines: readonly string[]): number {
  const rows = lines.filter(line => line.includes('|') || CELL_OF_HTML.test(line))
  if (rows.length === 0 || isNote(lines)) return 0
  if (rows.filter(linksToPaper).length >= 2) return 0.95
  const heads = namedHeads(lines)
  const numbered = rows.filter(line => ROW.test(line) && /\]\(https?:/.test(line)).length
  const named =
    heads.includes('papers') || (heads.includes('titles') && rows.some(line => ADDRESS.test(line)))
  return numbered >= 2 || named ? 0.92 : 0
}
