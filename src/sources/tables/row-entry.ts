import type { Entry, EntryLink } from '../entry.ts'
import { arxivIdOf, doiOf, linksIn } from '../fields/links.ts'
import { peopleIn } from '../fields/people.ts'
import { splitTitleTags, tagsOfLine } from '../fields/tags.ts'
import { collapse, wordsOf } from '../fields/text.ts'
import { venueOfPaper } from '../fields/venue.ts'
import { type Cell, hasWords, isEmpty, markdownOf, type Row, withoutBullet } from './cell.ts'
import type { CellLink } from './cell-links.ts'
import type { ColumnKind } from './columns.ts'
import type { Roles } from './roles.ts'
import type { TitleCell } from './title-cell.ts'
import { dateOfCell, dateWithin } from './when-and-where.ts'

/** What stands above a table and counts for all of its rows. */
export interface Surroundings {
  source: string
  date: string | null
  dateRange: [string, string] | null
  topics: readonly string[]
}

/** The cells of a row by what their columns hold. */
class Cells {
  constructor(
    private readonly row: Row,
    readonly roles: Roles,
  ) {}

  /** The cells of columns that hold one of these kinds, apart from that of the title. */
  of(...kinds: ColumnKind[]): Cell[] {
    return this.row.cells.filter(
      (cell, at) =>
        at !== this.roles.title && !isEmpty(cell) && this.kindsAt(at).some(kind => kinds.includes(kind)),
    )
  }

  private kindsAt(at: number): ColumnKind[] {
    return this.roles.kinds[at] ?? []
  }

  /** What has no field of its own, with the head of its column. */
  *remarks(): Generator<string> {
    for (const [at, cell] of this.row.cells.entries()) {
      const kinds = this.kindsAt(at)
      const said = kinds.length === 0 || kinds.some(kind => REMARKS.includes(kind))
      if (at === this.roles.title || !said || isEmpty(cell) || !hasWords(cell) || isOnlyLinks(cell)) continue
      const lines = cell.lines.map(markdownOf).map(withoutBullet).filter(Boolean)
      const head = this.roles.heads[at] ?? ''
      const short = !kinds.includes('summary') && head !== '' && wordsOf(cell.text).length < 6
      yield short ? `${head}: ${lines.join(', ')}` : lines.join('\n')
    }
  }
}

const REMARKS: readonly ColumnKind[] = ['summary', 'name', 'paper']

const isOnlyLinks = ({ lines }: Cell): boolean =>
  lines.flat().every(({ text, url }) => url !== null || !/[\p{L}\p{N}]/u.test(text))

/** The link that leads to the paper: that of the title, or one that says so, or one to a site of papers. */
function ownLink(title: TitleCell, links: readonly CellLink[]): CellLink | null {
  if (title.own?.isPaper) return title.own
  const labelled = links.filter(({ text = '' }) => /paper|논문|论文|論文/iu.test(text))
  return (
    labelled.find(({ isPaper }) => isPaper) ??
    links.find(({ isPaper }) => isPaper) ??
    labelled[0] ??
    title.own ??
    links[0] ??
    null
  )
}

/** Topics stand between commas, or each set as code. */
const topicsIn = (cell: Cell): string[] =>
  (cell.codes.length > 1
    ? cell.codes
    : cell.lines.map(line => line.map(({ text, badge }) => (badge ? '' : text)).join(''))
  )
    .join(',')
    .split(/[,;#、，；|]/)
    .map(topic => topic.replaceAll('`', '').trim().replace(/\s+/g, '-'))
    .filter(topic => /[\p{L}\p{N}]/u.test(topic))

/** A remark, and the tags behind it. */
function splitTags(line: string): { text: string; tags: string[] } {
  const tags = tagsOfLine(line)
  return tags ? { text: '', tags } : splitTitleTags(line)
}

const textsOf = (cells: readonly Cell[]): string =>
  cells.map(({ lines }) => lines.map(markdownOf).filter(Boolean).join('\n')).join('\n')

function whenOf(cells: Cells, title: TitleCell, around: Surroundings) {
  const venueCell = cells.of('venue').find(hasWords)
  const dates = cells.of('date').map(({ text }) => dateOfCell(text))
  const met = cells.of('meeting').map(({ text }) => dateOfCell(text))
  const venue = title.venue ?? (venueCell ? venueCell.words : null)
  const own = [...dates, title.date].find(Boolean) ?? null
  const where = [venue, ...cells.of('venue').map(({ text }) => text)]
    .map(text => (text === null ? null : dateWithin(text)))
    .find(Boolean)
  const date = own ?? around.date ?? where ?? met.find(Boolean) ?? null
  return {
    venue: venueOfPaper(venue),
    date,
    ...(around.dateRange && date === around.date && { dateRange: around.dateRange }),
  }
}

const plainLink = ({ url, text, arxivId }: EntryLink): EntryLink => ({
  url,
  ...(text && { text }),
  ...(arxivId && { arxivId }),
})

/** The entry's address and ids, and all other links of its row. */
function addressesOf(cells: Cells, title: TitleCell, row: Row, commentary: string) {
  const near = [...title.links, ...cells.of('link', 'paper').flatMap(({ links }) => links)]
  const others = row.cells.filter((_, at) => at !== cells.roles.title).flatMap(({ links }) => links)
  const own = ownLink(title, near) ?? others.find(({ isPaper, titled }) => isPaper && !titled) ?? null
  const ids = [own, title.own, ...near].flatMap(link => link ?? [])
  const all = [...title.links, ...others, ...linksIn(commentary), ...(title.own ? [title.own] : [])]
  const links = all.filter(
    ({ url }, at) => url !== own?.url && all.findIndex(other => other.url === url) === at,
  )
  const idOf = (of: (url: string) => string | null) => ids.map(({ url }) => of(url)).find(Boolean) ?? null
  return { url: own?.url ?? null, arxivId: idOf(arxivIdOf), doi: idOf(doiOf), links: links.map(plainLink) }
}

/** The entry of a row, whose cell of the title has been read. */
export function entryOfRow(row: Row, title: TitleCell, roles: Roles, around: Surroundings): Entry {
  const cells = new Cells(row, roles)
  const said = [...title.rest, ...cells.remarks()].flatMap(text => text.split('\n')).map(splitTags)
  const commentary = said.flatMap(({ text }) => text || []).join('\n') || null
  const abstract = textsOf(cells.of('abstract').filter(hasWords)) || null
  const named = cells.of('authors').flatMap(({ words }) => peopleIn(words))
  return {
    place: { source: around.source, line: row.first },
    endLine: row.last,
    title: collapse(title.title),
    titleFrom: title.title === title.own?.url ? 'address' : 'text',
    altTitles: cells
      .of('title')
      .filter(hasWords)
      .map(({ words }) => words),
    authors: named.length > 0 ? named : title.authors,
    topics: [
      ...new Set([
        ...cells.of('topics').flatMap(topicsIn),
        ...said.flatMap(({ tags }) => tags),
        ...around.topics,
      ]),
    ],
    ...whenOf(cells, title, around),
    abstract,
    commentary,
    ...addressesOf(cells, title, row, [abstract, commentary].filter(Boolean).join('\n')),
  }
}
