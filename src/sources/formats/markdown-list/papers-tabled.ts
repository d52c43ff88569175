import { labelledField } from '../../fields/labelled-field.ts'
import { linksIn } from '../../fields/links.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { kindsOfHead } from '../../tables/columns.ts'
import { isDelimiters } from '../../tables/whole-rows.ts'

/** A row of a newsletter: `| 1) …`, `| **…`, `| [A Title](…)`. */
const ROW = /^\|\s*(?:\d{1,3}[.)]|\d{1,3}\s*\||\*\*|\[)/
const CELL_OF_HTML = /<t[dr]\b/i
const ADDRESS = /\bhttps?:|\d{4}\.\d{4,5}/

const namesTitles = (head: string): boolean => {
  const kinds = head.split('|').map(kindsOfHead)
  return kinds.some(list => list.includes('title') || list.includes('paper'))
}

const linksToPaper = (line: string): boolean => linksIn(line).some(({ url }) => isPaperUrl(url))

/** Whether the lines above the first table are about one paper, which has authors. */
function isNote(lines: readonly string[]): boolean {
  const table = lines.findIndex(line => line.includes('|'))
  return lines.slice(0, Math.max(0, table)).some(line => labelledField(line, 'authors') !== null)
}

/** Whether a text has a table of papers, judged by its head or by what its rows link to. */
export function holdsTable(lines: readonly string[]): boolean {
  const rows = lines.filter(line => line.includes('|') || CELL_OF_HTML.test(line))
  if (rows.length === 0 || isNote(lines)) return false
  const named = lines.some(
    (line, at) => line.includes('|') && isDelimiters(lines[at + 1] ?? '') && namesTitles(line),
  )
  if (named && rows.some(line => ADDRESS.test(line))) return true
  if (rows.filter(line => ROW.test(line) && /\]\(https?:/.test(line)).length >= 2) return true
  return rows.filter(linksToPaper).length >= 2
}
