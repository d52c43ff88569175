import { isPaper } from '../../entries/is-paper.ts'
import type { RecordField } from '../../entries/record.ts'
import { fieldsNamed, recordOfNamed } from '../../entries/record-fields.ts'
import { linksToPaper } from '../../fields/links.ts'

/** The column of titles in an export of Notion, which calls it like that of any other table. */
const NAME = /^(?:name|이름|名前|名称|名稱|nom|nombre)$/i

/** Columns of services that keep bookmarks of anything: Pocket, Instapaper, Raindrop, Readwise Reader. */
const OF_BOOKMARKS =
  /^(?:time.?added|timestamp|saved date|reading progress|selection|folder|excerpt|highlights|favorite|cover|status|location|seen)$/i

/** Whether a table is one of bookmarks, of which only those with the address of a paper are papers. */
export const areBookmarks = (heads: readonly string[]): boolean =>
  heads.filter(head => OF_BOOKMARKS.test(head)).length >= 2 &&
  heads.every(head => fieldsNamed(head).every(({ field }) => OF_ANY_PAGE.includes(field)))
const OF_ANY_PAGE: readonly RecordField[] = ['title', 'url', 'keywords', 'notes', 'date', 'arxivId']

/** How the heads of the columns are understood: by name, with that of the titles called `title`. */
export function headsOf(cells: readonly string[]): string[] | null {
  const heads = cells.map(cell => cell.trim())
  const fields = heads.map(head => fieldsNamed(head).map(({ field }) => field))
  if (fields.some(found => found.includes('title'))) return heads
  const at = heads.findIndex(head => NAME.test(head))
  return at < 0 ? null : heads.with(at, 'title')
}

/** Whether a table with these heads is one of papers: by what its rows hold, or by links to papers in any column. */
export function areOfPapers(heads: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const papers = rows.filter(
    row => isPaper(recordOfNamed(namedCells(heads, row)), heads) || row.some(linksToPaper),
  )
  return rows.length > 0 && papers.length * 2 >= rows.length
}

/** Addresses in columns that are not understood belong to the paper all the same. */
export const namedCells = (heads: readonly string[], row: readonly string[]): [string, string][] =>
  row.map((cell, at) => {
    const head = heads[at] ?? ''
    return fieldsNamed(head).length === 0 && /https?:\/\//.test(cell) ? ['repository', cell] : [head, cell]
  })
